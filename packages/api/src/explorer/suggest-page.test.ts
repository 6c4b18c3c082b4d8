import { beforeAll, expect, it } from 'vitest'
import { createChartServer } from '../charts/testing/chart-server.ts'
import type { GraphServer } from '../server.ts'
import type { Suggestion } from './suggestions.ts'

let server: GraphServer

beforeAll(async () => {
  const started = await createChartServer()
  server = started.server
  return started.close
})

const get = async (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  server.fetch(`http://localhost/suggest?${query}`, { headers })

const suggested = async (text: string, more = ''): Promise<readonly Suggestion[]> => {
  const response = await get(`q=${encodeURIComponent(text)}${more}`)
  expect(response.status).toBe(200)
  const { suggestions } = (await response.json()) as { suggestions: readonly Suggestion[] }
  return suggestions
}

it.each([
  ['the beginning of a name', 'kyrg', '/country/KGZ'],
  ['a code', 'TJK', '/country/TJK'],
  ['a misspelt name', 'Kyrgistan', '/country/KGZ'],
  ['the beginning of a misspelt name', 'kirgyz', '/country/KGZ'],
  ['a name in another language', 'Кыргыз', '/country/KGZ'],
  ['two places', 'Tajikistan Russian', '/corridor/TJK-RUS'],
  ['a corridor by its code', 'TJK-RUS', '/corridor/TJK-RUS'],
  ['an indicator', 'share', '/indicator/SHARE'],
  ['an indicator in a place', 'share Kyrgyzstan', '/compare?indicator=SHARE&areas=KGZ&from=2000'],
  ['a project', 'long', '/project/long'],
])('%s', async (_what, text, path) => {
  expect((await suggested(text)).map((one) => one.path)).toContain(path)
})

it('says what each is, in the language of the reader', async () => {
  expect(await suggested('TJK', '&lang=en')).toContainEqual({
    ...{ title: 'Tajikistan', kind: 'Country', note: 'TJK', path: '/country/TJK' },
  })
  expect((await suggested('TJK', '&lang=ru'))[0]).toMatchObject({ kind: 'Страна', path: '/country/TJK' })
})

it('is short, and no kind hides the others', async () => {
  for (const text of ['a', 'e', 'o']) {
    const all = await suggested(text)
    expect(all.length).toBeLessThanOrEqual(8)
    expect(all.filter(({ kind }) => kind === 'Country').length).toBeLessThanOrEqual(4)
  }
})

it('has nothing for nothing, and for what there is not', async () => {
  expect(await suggested('  ')).toEqual([])
  expect(await suggested('xqzvw')).toEqual([])
})

it('can be kept by every cache: the same for every browser, with a tag, for a day where a release is named', async () => {
  const plain = await get('q=kyrg', { 'accept-language': 'ru' })
  const body = await plain.text()
  expect(plain.headers.get('vary')).toBe('Accept-Encoding')
  expect(plain.headers.get('cache-control')).toBe('public, max-age=300')
  expect(body).toContain('"kind":"Country"')
  const tag = plain.headers.get('etag') ?? ''
  expect((await get('q=kyrg', { 'if-none-match': tag })).status).toBe(304)
  const { release } = JSON.parse(body) as { release: string }
  expect((await get(`q=kyrg&release=${release}`)).headers.get('cache-control')).toBe('public, max-age=86400')
})

it.each([
  ['', /q is missing/u],
  ['q=a&release=1999.01', /1999\.01/u],
])('?%s is refused, and kept by no cache', async (query, message) => {
  const response = await get(query)
  expect(response.status).toBe(400)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.text()).toMatch(message)
})
