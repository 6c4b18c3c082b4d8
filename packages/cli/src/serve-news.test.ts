import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { publish } from '@opencorridor/ingest'
import { addEndpoint } from '@opencorridor/ingest/webhooks'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from './config/config.ts'
import { serve } from './serve.ts'
import type { Service } from './serve.ts'
import { stageValues } from './testing/small-releases.ts'

const database = await createTestDatabase()
const arrived: string[] = []
const receiver = createServer((request, response) => {
  request.setEncoding('utf8').on('data', (text: string) => arrived.push(text))
  request.on('end', () => response.writeHead(204).end())
})
let service: Service

beforeAll(async () => {
  await stageValues(database, { TJK: [1, 2] })
  await publish(database, { name: 'one', now: new Date('2026-05-04T12:00:00Z') })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  service = await serve(
    database,
    readConfig({ PORT: '0', LOG_LEVEL: 'silent', PUBLIC_URL: 'https://data.example' }),
  )
})
afterAll(async () => {
  service.begin('now')
  await service.stopped
  receiver.close()
  await database.close()
})

interface Feed {
  items: { title: string; content_text: string; url: string }[]
}
const feed = async (): Promise<Feed> => {
  const response = await fetch(`${service.server.url}/feeds/releases.json`)
  return (await response.json()) as Feed
}

test(
  'a running service has the releases in its feeds, the new one as soon as it answers',
  { timeout: 60_000 },
  async () => {
    expect((await feed()).items.map(({ title }) => title)).toEqual(['Release one'])
    await stageValues(database, { TJK: [1, 3] })
    await publish(database, { name: 'two', note: 'A correction.' })
    await expect.poll(async () => (await feed()).items.length, { timeout: 30_000 }).toBe(2)
    const [newest] = (await feed()).items
    expect(newest).toMatchObject({ title: 'Release two', content_text: 'A correction.\n1 values revised' })
    expect(newest?.url).toMatch(/^https:\/\/data\.example\/graphql\?query=/)
    const atom = await fetch(`${service.server.url}/feeds/releases.atom`)
    expect(await atom.text()).toContain(
      '<summary type="html"><![CDATA[A correction.<br>1 values revised]]></summary>',
    )
  },
)

test('and tells a hook of what is published', { timeout: 60_000 }, async () => {
  const { port } = receiver.address() as AddressInfo
  await addEndpoint(database, `http://127.0.0.1:${port}/hook`, { allowPrivate: true })
  await stageValues(database, { TJK: [1] })
  await publish(database, { name: 'three' })
  await expect.poll(() => arrived.length, { timeout: 30_000 }).toBe(1)
  expect(JSON.parse(arrived[0] ?? '')).toMatchObject({
    type: 'release.published',
    data: { release: { name: 'three', sequence: 3 }, values: { removed: 1 } },
  })
})
