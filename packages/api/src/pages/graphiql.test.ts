import { gunzipSync } from 'node:zlib'
import { readdirSync } from 'node:fs'
import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { assetNames } from '../graphiql/assets.ts'
import { readExamples } from '../graphiql/examples.ts'
import { createGraphServer } from '../server.ts'
import { readAnswer } from '../testing/ask.ts'
import { tinySchema } from '../testing/tiny-schema.ts'

const yoga = createGraphServer({ schema: tinySchema, context: () => ({}) })
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  yoga.fetch(`http://localhost${path}`, { headers })

/** Addresses that a page or a script would load from another host. */
const foreign = /(?:src|href)=["']?https?:|url\(["']?https?:|import\(["']https?:|importScripts\(["']https?:/

describe('GraphiQL', () => {
  test('is what a browser sees at the path of the graph', async () => {
    const page = await readAnswer(await get('/graphql', browser))
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('<div id="root"></div>')
    expect(page.headers.get('vary')).toBe('Accept')
  })

  test.each(['*/*', 'application/json', 'application/graphql-response+json'])(
    'is not what a program sees that accepts %s',
    async (accept) => {
      const { data } = await readAnswer(await get('/graphql?query={hello}', { accept }))
      expect(data).toEqual({ hello: 'Hello you' })
    },
  )

  test('loads nothing from another host, and its policy forbids it', async () => {
    const page = await readAnswer(await get('/graphql', browser))
    expect(page.text).not.toMatch(foreign)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/)
    // A policy without inline scripts holds only for a page that has none.
    expect(page.text).not.toMatch(/<script(?![^>]* src=)/)
  })

  test('finds every file that it names', async () => {
    const page = await readAnswer(await get('/graphql', browser))
    const start = await readAnswer(await get('/graphiql/start.js'))
    const named = [...`${page.text}${start.text}`.matchAll(/graphiql\/[\w.-]+\?v=[\d.]+/g)].map(
      ([name]) => name,
    )
    expect(new Set(named).size).toBe(assetNames.length)
    for (const name of named) expect((await get(`/${name}`)).status, name).toBe(200)
  })

  test.each(assetNames)(
    '%s is from the installed package, packed when the browser can unpack',
    async (name) => {
      const plain = await get(`/graphiql/${name}`)
      const packed = await get(`/graphiql/${name}`, { 'accept-encoding': 'gzip, br' })
      expect(plain.headers.get('content-encoding')).toBeNull()
      expect(packed.headers.get('content-encoding')).toBe('gzip')
      for (const { headers } of [plain, packed]) {
        expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
        expect(headers.get('vary')).toBe('Accept-Encoding')
      }
      const text = await plain.text()
      expect(text.length).toBeGreaterThan(100_000)
      expect(text).not.toMatch(foreign)
      const bytes = Buffer.from(await packed.arrayBuffer())
      expect(bytes.length).toBeLessThan(text.length * 0.6)
      expect(gunzipSync(bytes).toString()).toBe(text)
    },
  )
})

describe('the examples', () => {
  const examples = readExamples()

  test('are all there, the kinds of users in order', () => {
    const folder = new URL('../graphiql/', import.meta.url)
    expect(examples).toHaveLength(readdirSync(folder).filter((name) => name.endsWith('.graphql')).length)
    const kinds = examples.map(({ file }) => file.split('-')[0])
    expect([...new Set(kinds)]).toEqual(['researcher', 'developer', 'editor', 'operator'])
  })

  test.each(examples)('$file has a title for its tab, and says for whom it is', ({ file, query }) => {
    const [operation] = parse(query).definitions
    expect(operation).toMatchObject({
      kind: 'OperationDefinition',
      name: { value: expect.any(String) as string },
    })
    const kind = file.split('-')[0] ?? ''
    expect(query.toLowerCase()).toMatch(new RegExp(`^# ${kind}: `))
  })

  test('each have a tab', async () => {
    const start = await (await get('/graphiql/start.js')).text()
    for (const { query } of examples) expect(start).toContain(JSON.stringify({ query }))
  })
})
