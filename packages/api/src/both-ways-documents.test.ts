import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentIdOf } from './persisted/document-id.ts'
import type { BothWays } from './testing/both-ways.ts'
import { bothWays } from './testing/both-ways.ts'
import { expectSame as same } from './testing/expect-same.ts'
import type { WireRequest } from './testing/http.ts'
import { post } from './testing/http.ts'
import { tinySchema } from './testing/tiny-schema.ts'

let tiny: BothWays

beforeAll(async () => {
  tiny = await bothWays({ schema: tinySchema, context: () => ({}), limits: { cost: 1_500 } })
})
afterAll(() => tiny.stop())

const json = { 'content-type': 'application/json' }

describe('a persisted document', () => {
  const query = 'query Persisted($name: String) { hello(name: $name) greet }'
  const documentId = documentIdOf(query)
  const sha256Hash = documentId.slice('sha256:'.length)
  const persistedQuery = { version: 1, sha256Hash }
  const body = (value: object): WireRequest => ({ body: JSON.stringify(value), headers: json })
  const address = (parameters: Record<string, string>): WireRequest => ({
    path: `/graphql?${new URLSearchParams(parameters).toString()}`,
  })

  test('is not found before it was registered, which no cache may keep', async () => {
    const id = documentIdOf('{ fromContext }')
    for (const request of [address({ documentId: id }), body({ documentId: id })]) {
      const answer = await tiny.ask(request)
      expect(answer.lane).toEqual(Array(4).fill(answer.yoga))
      expect([answer.yoga.status, answer.yoga.headers['cache-control']]).toEqual([404, 'no-store'])
      expect(JSON.parse(answer.yoga.body.toString())).toMatchObject({
        errors: [
          {
            message: 'PersistedQueryNotFound',
            extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', documentId: id },
          },
        ],
      })
    }
  })

  test('is registered by being sent with its hash, and known to both methods from there', async () => {
    const all: [string, WireRequest][] = [
      ['Apollo, registering', body({ query, extensions: { persistedQuery } })],
      ['by id, registering', body({ query, documentId })],
      ['Apollo', body({ extensions: { persistedQuery }, variables: { name: 'A' } })],
      ['by id', body({ documentId, variables: { name: 'B' }, operationName: 'Persisted' })],
      ['GET', address({ documentId, variables: '{"name":"C"}' })],
      [
        'GET of Apollo',
        address({ extensions: JSON.stringify({ persistedQuery }), variables: '{"name":"D"}' }),
      ],
      ['GET of a client that names itself', address({ documentId, client: 'sdk/1.0.0' })],
      ['capitals', address({ documentId: `sha256:${sha256Hash.toUpperCase()}` })],
    ]
    for (const [what, request] of all) {
      const { status, text } = await same(tiny, request, 'lane')
      expect([what, status, JSON.parse(text)]).toMatchObject([what, 200, { data: { greet: 'Hail' } }])
    }
  })

  test.each([
    ['a hash of another document', { query: '{ hello }', documentId }],
    ['no hash', { documentId: 'sha256:123' }],
    ['a number', { documentId: 7 }],
    ['another version', { query, extensions: { persistedQuery: { version: 2, sha256Hash } } }],
  ])('%s is refused', async (_what, value) => {
    const { status, text } = await same(tiny, body(value), 'yoga')
    expect([status, text]).toEqual([400, expect.stringContaining('BAD_USER_INPUT')])
  })

  test('that is not valid is not registered', async () => {
    const wrong = '{ helo }'
    await same(tiny, body({ query: wrong, documentId: documentIdOf(wrong) }), 'yoga')
    expect((await same(tiny, body({ documentId: documentIdOf(wrong) }), 'yoga')).status).toBe(404)
  })
})

describe('beside the data', () => {
  test('stand the cost, and what is deprecated, in headers too', async () => {
    const answers = await tiny.ask(post('{ greet pages(first: 3) { nodes { greet } } }'))
    for (const answer of [answers.yoga, ...answers.lane]) {
      expect(JSON.parse(answer.body.toString())).toHaveProperty('extensions', {
        cost: { requested: 4, limit: 1_500 },
        deprecations: [
          { field: 'Query.greet', reason: 'Use hello. Removal after 2027-05-31', sunset: '2027-05-31' },
        ],
      })
      expect(answer.headers).toMatchObject({
        'x-cost': '4',
        deprecation: 'true',
        sunset: 'Mon, 31 May 2027 00:00:00 GMT',
      })
    }
    expect(answers.way).toBe('lane')
  })
})
