import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freePort } from '../peers/wait-for-port.ts'
import { createNode } from './programs/node.ts'
import type { ServiceNode } from './programs/node.ts'
import { startTestPlace } from './testing-place.ts'
import type { TestPlace } from './testing-place.ts'

let place: TestPlace
let node: ServiceNode
beforeAll(async () => {
  place = await startTestPlace()
  const { folder, database } = place
  node = createNode({ name: 'node', folder, port: await freePort(), databaseUrl: database.url })
  await node.start()
}, 180_000)
afterAll(async () => {
  await node.stop()
  await place.close()
})

const graph = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`

const ask = (path: string): Promise<Response> => fetch(`${node.url}${path}`)

interface Refusal {
  errors: { extensions: { code: string; requestId: string } }[]
}

/** In memory: it is asked for often. */
const kept = graph('{ country(code: "TJ") { name } }')
/** Asks the database each time. */
const unkept = graph('{ releases { nodes { name } } }')
/** Of a release that is in memory, and of series that are not. */
const unread = graph('{ panel(indicators: ["OC.MIG.NETR"], areas: ["QAT"]) { count } }')
const table = '/v1/panel.csv?indicators=OC.MIG.NETR&areas=QAT'

describe('while its PostgreSQL is gone, a service', () => {
  let before: string
  beforeAll(async () => {
    for (let time = 0; time < 4; time++) before = await (await ask(kept)).text()
    expect((await ask(unkept)).status).toBe(200)
    await place.database.stop()
    // It hears of that at once; the first who asks may be earlier.
    await vi.waitUntil(async () => (await ask(kept)).headers.has('warning'), { timeout: 10_000 })
  })

  it('answers what is in memory, and says that something newer could be out', async () => {
    for (let time = 0; time < 5; time++) {
      const answer = await ask(kept)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('warning')).toMatch(/^111 opencorridor "/)
      expect(await answer.text()).toBe(before)
    }
  })

  it.each([
    ['lists', unkept],
    ['series', unread],
    ['tables', table],
  ])('refuses %s that are not, and says when to come again', async (_what, path) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      503,
      '5',
      'no-store',
    ])
    const { errors } = (await answer.json()) as Refusal
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE' })
    expect(errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'))
  })

  it('is alive, not ready, and ready but for the database', async () => {
    expect((await fetch(`${node.url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${node.url}/readyz`)
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await ready.json()).toMatchObject({ parts: { database: 'failed', release: 'ok' } })
    expect((await fetch(`${node.url}/readyz?exclude=database`)).status).toBe(200)
    const figures = await (await fetch(`${node.url}/metrics`)).text()
    expect(figures).toMatch(/^opencorridor_release_confirmed 0$/m)
    expect(figures).toMatch(/^opencorridor_errors_total\{code="UNAVAILABLE"\} [1-9]/m)
  })

  it('heals by itself when it is back', async () => {
    await place.database.start()
    await expect.poll(async () => (await fetch(`${node.url}/readyz`)).status, { timeout: 30_000 }).toBe(200)
    await expect.poll(async () => (await ask(kept)).headers.get('warning'), { timeout: 30_000 }).toBeNull()
    for (const path of [kept, unkept, unread, table]) {
      const answer = await ask(path)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain('"errors"')
    }
  })
})
