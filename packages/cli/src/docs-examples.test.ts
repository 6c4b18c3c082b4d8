import { publish, stage } from '@opencorridor/ingest'
import { graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { starterImporters } from './starter-release.ts'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

let service: TestService
let first: string
let page: string
beforeAll(async () => {
  const [areas, ...values] = starterImporters()
  const database = await createTestDatabase()
  if (areas !== undefined) await stage(database, areas)
  await publish(database, { name: 'first' })
  service = await createTestService(database)
  first = await (await service.get('/docs/reference')).text()
  for (const importer of values) await stage(database, importer)
  await publish(database, { name: 'second' })
  await service.refresh()
  page = await (await service.get('/docs/reference')).text()
})
afterAll(() => service.close())

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Each root with its example, as the page shows them. */
function examples(): [string, string | undefined][] {
  return page
    .split(/(?=<h3 id=)/u)
    .slice(1)
    .map((part) => [
      /^<h3 id="(\w+)"/u.exec(part)?.[1] ?? '',
      /<pre[^>]*><code[^>]*>(\{[^<]*)<\/code>/u.exec(part)?.[1],
    ])
}

/** Whether there is anything in an answer: a value, or an entry of a list. */
function hasContent(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasContent)
  if (value !== null && typeof value === 'object') return Object.values(value).some(hasContent)
  return value !== null && value !== undefined && value !== 0
}

it('every question of the reference has an example with an answer on the data that ship with the program', async () => {
  const all = examples()
  expect(all.map(([root]) => root)).toEqual(Object.keys(graphSchema.getQueryType()?.getFields() ?? {}))
  for (const [root, query] of all) {
    const { data, errors } = await service.ask<Record<string, unknown>>(plain(query ?? ''))
    expect(errors, root).toBeUndefined()
    expect(hasContent(data[root]), `${root}: ${JSON.stringify(data[root])}`).toBe(true)
  }
})

it('says so while there is no second release to compare with', () => {
  expect(first).toContain('as soon as there are two releases to compare')
  expect(page).not.toContain('as soon as there are two releases to compare')
})

it('every type has a page, and its links lead somewhere', async () => {
  const types = [...page.matchAll(/href="\/docs\/reference\/(\w+)"/gu)].flatMap(([, name]) => name ?? [])
  expect(new Set(types).size).toBeGreaterThan(100)
  for (const name of new Set(types)) {
    const response = await service.get(`/docs/reference/${name}`)
    expect(response.status, name).toBe(200)
  }
})
