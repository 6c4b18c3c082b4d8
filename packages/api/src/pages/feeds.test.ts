import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { FeedRelease } from '../feeds/feed-release.ts'
import { createGraphServer } from '../server.ts'
import { bothWays } from '../testing/both-ways.ts'
import type { BothWays } from '../testing/both-ways.ts'
import { tinySchema } from '../testing/tiny-schema.ts'

const release = (name: string, more: Partial<FeedRelease> = {}): FeedRelease => ({
  ...{ name, digest: `digest of ${name}`, publishedAt: new Date('2026-05-04T12:00:00Z'), note: null },
  ...{
    withdrawnAt: null,
    withdrawnReason: null,
    reinstatedAt: null,
    before: null,
    summary: '464 values revised, 105 removed',
  },
  ...more,
})
let list: FeedRelease[] = []
let reads = 0
let state: string | undefined = 'one'
const options = {
  schema: tinySchema,
  context: () => ({}),
  state: () => state,
  releases: () => {
    reads += 1
    return list.length === 0 ? Promise.reject(new Error('no database at 10.0.0.7')) : Promise.resolve(list)
  },
}
const graph = createGraphServer({ ...options, publicUrl: 'https://data.example/' })
const get = (format: string, headers: Record<string, string> = {}) =>
  graph.fetch(`http://localhost/feeds/releases.${format}`, { headers })

beforeAll(() => {
  list = [
    release('2026.06', {
      ...{ note: 'With <b>bold</b> & "quotes" ]]> \u0007', before: '2026.05' },
      ...{ withdrawnAt: new Date('2026-07-01T00:00:00Z'), withdrawnReason: 'Wrong units.' },
    }),
    release('2026.05'),
  ]
})

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

/** The root of a text that is XML; throws where it is not well-formed. */
function readXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, text: '', children: [] }
  const path = [top]
  const parser = new SaxesParser()
  const add = (part: string): void => {
    const open = path.at(-1)
    if (open !== undefined) open.text += part
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, text: '', children: [] }
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('closetag', () => path.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  const [root] = top.children
  if (root === undefined) throw new Error('There is no element.')
  return root
}
const all = ({ children }: Element, name: string) => children.filter((it) => it.name === name)
const one = (element: Element, name: string) => all(element, name)[0]?.text

test('Atom: a well-formed feed with what RFC 4287 asks for, and texts that are text', async () => {
  const response = await get('atom')
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const text = await response.text()
  const feed = readXml(text)
  expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
  expect(one(feed, 'id')).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(one(feed, 'updated')).toBe('2026-07-01T00:00:00.000Z')
  expect(all(feed, 'author').map((it) => one(it, 'name'))).toEqual(['OpenCorridor'])
  expect(all(feed, 'link').map((it) => it.attributes)).toContainEqual({
    rel: 'self',
    href: 'https://data.example/feeds/releases.atom',
  })
  const entries = all(feed, 'entry')
  const said = (name: string) => entries.map((it) => one(it, name))
  expect(said('title')).toEqual(['Release 2026.06 (withdrawn)', 'Release 2026.05'])
  expect(said('published')).toEqual(['2026-05-04T12:00:00.000Z', '2026-05-04T12:00:00.000Z'])
  expect(said('updated')).toEqual(['2026-07-01T00:00:00.000Z', '2026-05-04T12:00:00.000Z'])
  expect(new Set(said('id')).size).toBe(2)
  // Their texts are HTML, and what they say is text in it.
  expect(said('summary')[0]).toBe(
    'This release is withdrawn. Wrong units.<br>With &lt;b&gt;bold&lt;/b&gt; &amp; "quotes" ]]&gt; \ufffd<br>464 values revised, 105 removed',
  )
})

interface Json {
  version: string
  feed_url: string
  items: {
    id: string
    url: string
    title: string
    content_text: string
    date_modified: string
    tags?: string[]
  }[]
}
const json = async () => (await (await get('json')).json()) as Json

test('JSON Feed 1.1, with the same ids', async () => {
  expect((await get('json')).headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
  const feed = await json()
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.feed_url).toBe('https://data.example/feeds/releases.json')
  expect(feed.items.map(({ title, tags }) => [title, tags])).toEqual([
    ['Release 2026.06 (withdrawn)', ['withdrawn']],
    ['Release 2026.05', undefined],
  ])
  const atom = await (await get('atom')).text()
  for (const { id } of feed.items) expect(atom).toContain(`<id>${id}</id>`)
  const question = new URL(feed.items[0]?.url ?? '').searchParams.get('query')
  expect(question).toContain('changes(since: "2026.05", first: 100)')
})

test('the id of an entry stays when its release is withdrawn or put back, which makes it new, and when it is made elsewhere', async () => {
  const before = (await json()).items[1]?.id
  state = 'two'
  list[1] = release('2026.05', { withdrawnAt: new Date(0) })
  expect((await json()).items[1]).toMatchObject({ id: before, tags: ['withdrawn'] })
  list[1] = release('2026.05', { reinstatedAt: new Date('2026-08-01T00:00:00Z') })
  state = 'three'
  expect((await json()).items[1]).toMatchObject({ id: before, date_modified: '2026-08-01T00:00:00.000Z' })
  const elsewhere = await createGraphServer(options).fetch('http://other.example/feeds/releases.json')
  expect(((await elsewhere.json()) as Json).items[1]?.id).toBe(before)
})

describe('caches', () => {
  test.each(['atom', 'json'])(
    'have an entity tag and a time for %s, and 304 for who has it',
    async (format) => {
      const first = await get(format)
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[\w-]+"$/)
      expect(first.headers.get('cache-control')).toBe('public, max-age=300')
      const again = await get(format, { 'if-none-match': `W/"other", ${etag}` })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
      list[0] = release(`2026.07.${format}`)
      state = `another after ${format}`
      expect((await get(format, { 'if-none-match': etag })).status).toBe(200)
    },
  )

  test('releases are read once for each state of the data', async () => {
    state = 'three'
    reads = 0
    await Promise.all([get('atom'), get('json'), get('json')])
    expect(reads).toBe(1)
    state = 'four'
    await get('atom')
    expect(reads).toBe(2)
  })

  test('keep no failure, and the service keeps it for a minute: it is not asked for at every request', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const before = list
    list = []
    state = 'five'
    reads = 0
    const failed = await get('json')
    expect(failed.status).toBe(503)
    expect(failed.headers.get('cache-control')).toBe('no-store')
    expect(await failed.text()).not.toContain('10.0.0.7')
    expect(failed.headers.get('retry-after')).toBe('60')
    list = before
    vi.advanceTimersByTime(59_000)
    expect((await get('atom')).status).toBe(503)
    expect(reads).toBe(1)
    vi.advanceTimersByTime(2000)
    expect((await get('json')).status).toBe(200)
    vi.useRealTimers()
  })
})

test('a service without releases to tell of has no feed', async () => {
  const bare = createGraphServer({ schema: tinySchema, context: () => ({}) })
  expect((await bare.fetch('http://localhost/feeds/releases.atom')).status).toBe(404)
})

describe('both ways in', () => {
  let servers: BothWays
  beforeAll(async () => {
    servers = await bothWays({ ...options, publicUrl: 'https://data.example' })
  })
  afterAll(() => servers.stop())

  test.each(['atom', 'json'])('serve the same bytes of %s', async (format) => {
    const { yoga, lane } = await servers.ask({ path: `/feeds/releases.${format}` })
    expect(yoga.status).toBe(200)
    for (const answer of lane) expect(answer).toEqual(yoga)
  })
})
