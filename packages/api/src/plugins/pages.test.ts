import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { createGraphServer } from '../server.ts'
import { readAnswer } from '../testing/ask.ts'
import { NotReady } from '../pages/health.ts'
import { tinySchema } from '../testing/tiny-schema.ts'

const yoga = createGraphServer({ schema: tinySchema, context: () => ({ greeting: 'from the context' }) })
const get = async (path: string, headers: Record<string, string> = {}) =>
  readAnswer(await yoga.fetch(`http://localhost${path}`, { headers }))

describe('health', () => {
  test('/healthz says that the process is alive, and asks nothing else', async () => {
    const broken = createGraphServer({
      schema: tinySchema,
      context: () => ({}),
      ready: {
        database: () => Promise.reject(new Error('no database at 10.0.0.7')),
        release: () => Promise.reject(new NotReady('none is loaded')),
        migrations: () => Promise.resolve(),
      },
    })
    const alive = await readAnswer(await broken.fetch('http://localhost/healthz'))
    expect([alive.status, alive.text]).toEqual([200, '{"status":"alive"}'])
    const ready = await readAnswer(await broken.fetch('http://localhost/readyz'))
    expect([ready.status, ready.text]).toEqual([
      503,
      '{"status":"not ready","parts":{"database":"failed","release":"none is loaded","migrations":"ok"}}',
    ])
  })

  test('/readyz says when questions can be answered', async () => {
    const { status, text, headers } = await get('/readyz')
    expect([status, text]).toEqual([200, '{"status":"ready","parts":{}}'])
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test.each(['/health', '/healthz', '/readyz', '\n', '%0A'])(
    'an address that ends in %j is no health check but the question that it is',
    async (end) => {
      const { status, data } = await get(`/graphql?query={hello}&x=${end}`)
      expect([status, data]).toEqual([200, { hello: 'Hello you' }])
    },
  )
})

describe('paths', () => {
  test.each([
    '/anything',
    '/anything?x=/graphql',
    '/graphql/',
    '/graphqlx',
    '/x/graphql',
    '/health',
    '/graphiql',
    '//',
  ])('%s is not found, in a sentence, and is kept by no cache', async (path) => {
    const { status, errors, headers } = await get(path)
    expect(status).toBe(404)
    expect(errors[0]?.message).toMatch(/There is nothing here; the graph is at \/graphql/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('a question to another path that ends like ours is not executed', async () => {
    const { status, data } = await get('/x?query={hello}&y=/graphql')
    expect([status, data]).toEqual([404, undefined])
  })
})

test('/schema.graphql is the whole graph as readable text', async () => {
  const { status, headers, text } = await get('/schema.graphql')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(text).toBe(`${printSchema(lexicographicSortSchema(buildSchema(text)))}\n`)
  expect(findDangerousChanges(tinySchema, buildSchema(text))).toEqual([])
  expect(findBreakingChanges(tinySchema, buildSchema(text))).toEqual([])
  expect(text).toContain('"""A greeting."""')
})

test('the context is made for each request', async () => {
  const { data } = await get('/graphql?query={fromContext}')
  expect(data).toEqual({ fromContext: 'from the context' })
})

describe('every answer', () => {
  const paths = ['/graphql?query={hello}', '/graphql?query={', '/healthz', '/nothing', '/schema.graphql']

  test.each(paths)('%s has a request id, kept from outside when it is sane', async (path) => {
    const own = await get(path)
    expect(own.headers.get('x-request-id')).toMatch(/^[A-Za-z0-9]{16}\.[0-9a-z]+$/)
    const given = await get(path, { 'x-request-id': 'client.request-1' })
    expect(given.headers.get('x-request-id')).toBe('client.request-1')
    for (const insane of [
      'short',
      'x'.repeat(65),
      'with space here',
      '{"forged":"line"}',
      '-leading-hyphen',
    ]) {
      const { headers } = await get(path, { 'x-request-id': insane })
      expect(headers.get('x-request-id')).toMatch(/^[A-Za-z0-9]{16}\.[0-9a-z]+$/)
    }
  })

  test.each(paths)('%s may be read by every site, and never with credentials', async (path) => {
    for (const origin of ['https://example.org', 'null', undefined]) {
      const { headers } = await get(path, origin === undefined ? {} : { origin })
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
      expect(headers.get('access-control-expose-headers')).toContain('x-request-id')
      expect(headers.get('vary') ?? '').not.toMatch(/origin/i)
    }
  })
})

test('a browser may send JSON, its own headers and a key from another site', async () => {
  const response = await yoga.fetch('http://localhost/graphql', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://example.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization,x-request-id',
    },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-allow-methods')).toContain('POST')
  expect(response.headers.get('access-control-allow-headers')).toBe('*, authorization')
})

test('answers differ by Accept, errors are kept by no cache', async () => {
  const good = await get('/graphql?query={hello}')
  expect(good.headers.get('vary')).toBe('Accept')
  expect(good.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=60/)
  const partial = await get('/graphql?query={hello fail(with:"domain")}')
  expect(partial.status).toBe(200)
  expect(partial.headers.get('cache-control')).toBe('no-store')
})
