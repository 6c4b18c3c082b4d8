import { gzipSync } from 'node:zlib'
import type { Database } from '@opencorridor/schema'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from './config/config.ts'
import { serve } from './serve.ts'
import type { Service } from './serve.ts'
import { createStarterDatabase } from './testing/starter-service.ts'

let database: Database
let service: Service
beforeAll(async () => {
  database = await createStarterDatabase()
  service = await serve(database, readConfig({ PORT: '0', LOG_LEVEL: 'silent' }))
}, 120_000)
afterAll(async () => {
  service.begin('now')
  await service.stopped
  await database.close()
})

interface Answer {
  status: number
  code: string | undefined
  headers: Headers
  text: string
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  const code = /"code":"([A-Z_]+)"/.exec(text)?.[1]
  return { status: response.status, code, headers: response.headers, text }
}

const send = async (path: string, init: RequestInit = {}): Promise<Answer> =>
  read(await fetch(`${service.server.url}${path}`, init))

/** Statuses of documents that cannot be taken are told to those who know GraphQL over HTTP. */
const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }

const post = (query: string, variables: object = {}): Promise<Answer> =>
  send('/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query, variables }) })

const get = (query: string, more = '', headers: Record<string, string> = {}): Promise<Answer> =>
  send(`/graphql?query=${encodeURIComponent(query)}${more}`, { headers })

const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_none, at) => make(at)).join(' ')

/** Fragments of which each uses the next one twice: fields in powers of two. */
const explosion = `query { country(code: "TJ") { ...f0 } } ${times(
  40,
  (at) => `fragment f${at} on Country { a: region { ...g${at} } }`,
)}`

const nested = (depth: number): string =>
  `{ country(code: "TJ") { ${'corridors(first: 1) { nodes { origin { '.repeat(depth)} name ${'} } } '.repeat(depth)} } }`

const doubling = `query { ...f0 } ${times(60, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)} fragment f60 on Query { info { name } }`

/** Classes of attacks that graphql-armor and GraphQL cop list, and floods of our own. */
const attacks: [string, () => Promise<Answer>, status: number, code: string][] = [
  [
    'aliases by the thousand',
    () => post(`{ ${times(20_000, (at) => `a${at}: __typename`)} }`),
    400,
    'COST_LIMIT_EXCEEDED',
  ],
  [
    'directives by the thousand',
    () => post(`{ __typename ${'@skip(if: false) '.repeat(2_000)} }`),
    400,
    'COST_LIMIT_EXCEEDED',
  ],
  ['tokens by the thousand', () => post(`{ ${'__typename '.repeat(20_000)} }`), 400, 'COST_LIMIT_EXCEEDED'],
  [
    'the same field again and again',
    () => post(`{ ${'info { name } '.repeat(2_000)} }`),
    400,
    'COST_LIMIT_EXCEEDED',
  ],
  ['depth', () => post(nested(12)), 400, 'COST_LIMIT_EXCEEDED'],
  ['brackets', () => post('{ a '.repeat(5_000)), 400, 'COST_LIMIT_EXCEEDED'],
  [
    'fragments in a circle',
    () => post('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    400,
    'BAD_USER_INPUT',
  ],
  ['fragments that double sixty times', () => post(doubling), 400, 'COST_LIMIT_EXCEEDED'],
  ['fragments that lead nowhere', () => post(explosion), 400, 'BAD_USER_INPUT'],
  [
    'cost by nested pages',
    () =>
      post(
        '{ countries(first: 100) { nodes { corridors(first: 100) { nodes { origin { corridors(first: 100) { nodes { code } } } } } } } }',
      ),
    400,
    'COST_LIMIT_EXCEEDED',
  ],
  [
    'introspection within introspection',
    () => post(`{ __schema { types { ${'fields { type { '.repeat(10)} name ${'} } '.repeat(10)} } } }`),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a batch',
    () =>
      send('/graphql', {
        method: 'POST',
        headers: json,
        body: JSON.stringify(Array(100).fill({ query: '{ __typename }' })),
      }),
    400,
    'BAD_USER_INPUT',
  ],
  ['a mutation by GET', () => get('mutation { publish }'), 405, 'BAD_USER_INPUT'],
  [
    'a body that is packed, and a thousand times as large when it is not',
    () =>
      send('/graphql', {
        method: 'POST',
        headers: { ...json, 'content-encoding': 'gzip' },
        body: new Uint8Array(gzipSync(`{"query":"{ __typename } #${' '.repeat(5_000_000)}"}`)),
      }),
    415,
    'BAD_USER_INPUT',
  ],
  ['two megabytes', () => post(`{ __typename } #${'x'.repeat(2_000_000)}`), 413, 'COST_LIMIT_EXCEEDED'],
  [
    'a document that nobody has registered',
    () => send(`/graphql?documentId=sha256:${'0'.repeat(64)}`),
    404,
    'PERSISTED_QUERY_NOT_FOUND',
  ],
]

const stranger = /node_modules|\bat \w+ \(|\.ts:\d|prisma|SELECT |stack/i

describe('an attack by', () => {
  test.each(attacks)('%s is refused, and no cache keeps that', async (_what, attack, status, code) => {
    const answer = await attack()
    expect([answer.status, answer.code]).toEqual([status, code])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.text).not.toMatch(stranger)
  })

  test.each(attacks)('%s has every header that keeps a browser safe', async (_what, attack) => {
    const { headers } = await attack()
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
    })
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull()
    expect(headers.get('x-request-id')).not.toBeNull()
  })
})

describe('a trap of others is none here', () => {
  const cheap =
    'query ($n: Int!) { countries(first: $n) { nodes { corridors(first: $n) { nodes { destination { corridors(first: $n) { nodes { code } } } } } } } }'

  test('a document that was answered with cheap variables is refused with dear ones', async () => {
    for (let time = 0; time < 4; time++) expect((await post(cheap, { n: 1 })).status).toBe(200)
    expect((await post(cheap, { n: 100 })).code).toBe('COST_LIMIT_EXCEEDED')
  })

  test('an address that ends in /health is the question that it is', async () => {
    for (const end of ['/health', '/healthz', '/readyz'])
      expect((await get('{ country(code: "TJ") { name } }', `&x=${end}`)).text).toContain('Tajikistan')
  })

  test('the entity tag of another question brings no 304', async () => {
    const one = await get('{ country(code: "TJ") { name } }')
    const other = await get('{ country(code: "RU") { name } }', '', {
      'if-none-match': one.headers.get('etag') ?? '',
    })
    expect([other.status, other.text.includes('Russia')]).toEqual([200, true])
  })

  test('of two operations the one that is named is executed', async () => {
    const query = 'query A { country(code: "TJ") { code } } query B { country(code: "RU") { code } }'
    for (let time = 0; time < 4; time++) {
      const { text } = await send('/graphql', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ query, operationName: 'B' }),
      })
      expect(text).toContain('"RUS"')
    }
  })

  test('no origin is reflected, and none is let in with its cookies', async () => {
    const { headers } = await get('{ __typename }', '', { origin: 'https://evil.example' })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })

  test.each([
    ['that nobody made', '"AAAA"', 'CURSOR_INVALID'],
    ['of text', '"💥"', 'CURSOR_INVALID'],
    ['of another order', undefined, 'CURSOR_STALE'],
  ])('a cursor %s is told from one of this list', async (_what, given, code) => {
    const first = await post('{ countries(first: 1) { pageInfo { endCursor } } }')
    const cursor = given ?? /"endCursor":("[^"]+")/.exec(first.text)?.[1] ?? ''
    const filter = given === undefined ? ', codes: ["TJ", "RU"]' : ''
    const answer = await post(`{ countries(first: 1, after: ${cursor}${filter}) { nodes { code } } }`)
    expect(answer.code).toBe(code)
  })
})

let before: string | undefined
beforeEach(async () => {
  const { text } = await get('{ country(code: "TJ") { name } }')
  before ??= text
  // Whatever came before, everybody else is answered as ever.
  expect(text).toBe(before)
})
