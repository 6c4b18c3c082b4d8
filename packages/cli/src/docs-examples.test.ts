import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

let service: TestService
let page: string
beforeAll(async () => {
  service = await createTestService()
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
  expect(all.length).toBeGreaterThan(35)
  // Takes the names of two releases, which only an installation knows.
  expect(all.filter(([, query]) => query === undefined).map(([root]) => root)).toEqual(['compareReleases'])
  for (const [root, query] of all) {
    if (query === undefined) continue
    const { data, errors } = await service.ask<Record<string, unknown>>(plain(query))
    expect(errors, root).toBeUndefined()
    expect(hasContent(data[root]), `${root}: ${JSON.stringify(data[root])}`).toBe(true)
  }
})

it('every type has a page, and its links lead somewhere', async () => {
  const types = [...page.matchAll(/href="\/docs\/reference\/(\w+)"/gu)].flatMap(([, name]) => name ?? [])
  expect(new Set(types).size).toBeGreaterThan(100)
  for (const name of new Set(types)) {
    const response = await service.get(`/docs/reference/${name}`)
    expect(response.status, name).toBe(200)
  }
})
