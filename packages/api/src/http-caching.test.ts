import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { setTimeout as wait } from 'node:timers/promises'
import { createSchema } from 'graphql-yoga'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunningServer } from './listen.ts'
import { listen } from './listen.ts'
import { createGraphServer } from './server.ts'
import type { GraphServer } from './server.ts'
import type { WireAnswer } from './testing/http.ts'
import { get, post, send } from './testing/http.ts'

let state = 'one'
let executed = 0
let release: () => void = () => undefined

/** A graph whose answers follow the state; one of its fields depends on more. */
const schema = createSchema({
  typeDefs: /* GraphQL */ `
    type Query {
      state(text: String): String!
      rows(count: Int!): [String!]!
      now: Int!
      held: String!
      fails: String
    }
  `,
  resolvers: {
    Query: {
      state: () => `${state} ${++executed}`,
      rows: (_root, { count }: { count: number }) =>
        Array.from({ length: count }, (_none, at) => `row ${at}`),
      now: (_root, _args, context: { volatile: boolean }) => {
        context.volatile = true
        return ++executed
      },
      held: async () => {
        executed++
        const was = state
        await new Promise<void>((resolve) => (release = resolve))
        return was
      },
      fails: () => {
        executed++
        throw new Error('it failed')
      },
    },
  },
})

const cost = '{"cost":{"requested":1,"limit":1000000}}'

let graph: GraphServer
let server: RunningServer

beforeAll(async () => {
  graph = createGraphServer({ schema, context: () => ({ volatile: false }), state: () => state })
  await graph.prepare()
  server = await listen(graph, { port: 0, host: '127.0.0.1' })
})
afterAll(() => server.stop({ graceMs: 0 }))
beforeEach(() => {
  executed = 0
})

const ask = (request: Parameters<typeof send>[1]): Promise<WireAnswer> => send(server.port, request)
const large = '{ rows(count: 500) }'
const tagOf = ({ headers }: WireAnswer): string => headers.etag ?? ''

/** Asks so often that the answer is kept. */
async function keep(request: Parameters<typeof send>[1]): Promise<WireAnswer> {
  for (let time = 0; time < 3; time++) await ask(request)
  return ask(request)
}

describe('an answer is kept', () => {
  test('once its question came a second time, and executed no more', async () => {
    await keep(post('{ state }'))
    expect(executed).toBeLessThanOrEqual(3)
    const before = executed
    const { body } = await ask(post('{ state }'))
    expect([executed, body.toString()]).toEqual([
      before,
      `{"data":{"state":"one ${before}"},"extensions":${cost}}`,
    ])
  })

  test('for the same question in other words, and by the other method', async () => {
    const query = 'query ($text: String) { state(text: $text) }'
    const { body } = await keep(post(query, { text: 'words' }))
    const before = executed
    const spaced = { ...post(query), body: `{ "variables": {"text":"words"},\n "query": "${query}" }` }
    for (let time = 0; time < 2; time++) await ask(spaced)
    const byGet = get(query, { text: 'words' })
    await ask(byGet) // the first GET shows how its Accept is answered
    await ask(byGet)
    const now = executed
    for (const request of [spaced, byGet]) expect((await ask(request)).body).toEqual(body)
    expect(executed).toBe(now)
    expect(now - before).toBeLessThanOrEqual(3)
  })

  test('apart from the same question with other variables', async () => {
    const query = 'query ($text: String) { state(text: $text) }'
    const [one, other] = [await keep(post(query, { text: 'a' })), await keep(post(query, { text: 'b' }))]
    expect(one.body).not.toEqual(other.body)
  })

  test('apart for each Content-Type of the answer', async () => {
    const accept = 'application/graphql-response+json'
    const other = await keep(post('{ state }', {}, { accept }))
    expect(other.headers['content-type']).toBe(`${accept}; charset=utf-8`)
    const plain = await keep(post('{ state }'))
    expect(plain.headers['content-type']).toBe('application/json; charset=utf-8')
  })

  test('until the state of the data is another', async () => {
    const query = '{ again: state }'
    await keep(post(query))
    state = 'two'
    expect((await ask(post(query))).body.toString()).toContain('two')
    expect((await keep(post(query))).body.toString()).toContain('two')
    state = 'one'
    expect((await ask(post(query))).body.toString()).toContain('one')
  })

  test.each([
    ['when it depends on more than the state', '{ now }'],
    ['when it has an error', '{ fails }'],
    ['when it has an error beside data', '{ fails state }'],
  ])('never %s', async (_when, query) => {
    await keep(post(query))
    const before = executed
    await ask(post(query))
    expect(executed).toBeGreaterThan(before)
  })

  test('not when it was begun under another state', async () => {
    const query = '{ held }'
    for (let time = 0; time < 2; time++) {
      const asked = ask(post(query))
      await wait(50)
      if (time === 1) state = 'two'
      release()
      expect((await asked).body.toString()).toContain('one')
    }
    const next = ask(post(query))
    await wait(50)
    release()
    expect((await next).body.toString()).toContain('two')
    state = 'one'
  })
})

test('a question that many ask at the same time is executed once', async () => {
  const query = 'query Together { held }'
  // Known, and seen before.
  for (let time = 0; time < 2; time++) {
    const asked = ask(post(query))
    await wait(50)
    release()
    await asked
    state = `after ${time}`
  }
  executed = 0
  const all = Array.from({ length: 10 }, () => ask(post(query)))
  await wait(100)
  release()
  const bodies = (await Promise.all(all)).map(({ body }) => body.toString())
  expect(new Set(bodies)).toEqual(
    new Set(['{"data":{"held":"after 1"},"extensions":{"cost":{"requested":1,"limit":1000000}}}']),
  )
  expect(executed).toBe(1)
  state = 'one'
})

test('a question of a newer state does not wait for the answer of an older', async () => {
  const query = 'query Newer { held }'
  for (let time = 0; time < 2; time++) {
    const asked = ask(post(query))
    await wait(50)
    release()
    await asked
    state = `before ${time}`
  }
  const older = ask(post(query))
  await wait(50)
  const releaseOlder = release
  state = 'after'
  const newer = ask(post(query))
  await wait(50)
  releaseOlder()
  release()
  const bodies = (await Promise.all([older, newer])).map(({ body }) => body.toString())
  expect(bodies).toEqual([
    '{"data":{"held":"before 1"},"extensions":{"cost":{"requested":1,"limit":1000000}}}',
    '{"data":{"held":"after"},"extensions":{"cost":{"requested":1,"limit":1000000}}}',
  ])
  state = 'one'
})

describe('an entity tag', () => {
  test('is strong and quoted, and the same for the same bytes, kept or not', async () => {
    const request = get('{ rows(count: 3) }')
    const first = await ask(request)
    expect(tagOf(first)).toMatch(/^"[\w-]+"$/)
    expect(tagOf(await keep(request))).toBe(tagOf(first))
    expect(tagOf(await keep(get('{ rows(count: 4) }')))).not.toBe(tagOf(first))
  })

  test('is answered with 304 and no body, by GET and by HEAD, kept or not', async () => {
    for (const request of [get('{ rows(count: 5) }'), get(large)]) {
      const whole = await ask(request)
      for (let time = 0; time < 4; time++) {
        for (const method of ['GET', 'HEAD']) {
          const again = await ask({
            ...request,
            method,
            headers: { 'if-none-match': `"x", W/${tagOf(whole)}` },
          })
          expect([again.status, again.body.length]).toEqual([304, 0])
          expect(again.headers).toMatchObject({
            etag: tagOf(whole),
            vary: whole.headers.vary,
            'access-control-allow-origin': '*',
            'x-request-id': expect.any(String) as string,
          })
          expect(again.headers).not.toHaveProperty('content-type')
        }
      }
    }
  })

  test('of another question, or of another packing, is answered whole', async () => {
    const other = tagOf(await ask(get('{ rows(count: 6) }')))
    const plain = tagOf(await ask(get(large)))
    for (let time = 0; time < 3; time++) {
      const headers = { 'if-none-match': `${other}, ${plain}`, 'accept-encoding': 'br' }
      expect((await ask({ ...get(large), headers })).status).toBe(200)
    }
  })

  test('is not on the answer to a POST, nor on one with errors; and If-None-Match does nothing there', async () => {
    const tag = tagOf(await ask(get(large)))
    for (let time = 0; time < 4; time++) {
      const answer = await ask(post(large, {}, { 'if-none-match': tag }))
      expect([answer.status, answer.headers.etag]).toEqual([200, undefined])
      const failed = await ask({ ...get('{ fails rows(count: 1) }'), headers: { 'if-none-match': '*' } })
      expect([failed.status, failed.headers.etag]).toEqual([200, undefined])
      expect(failed.headers['cache-control']).toBe('no-store')
    }
  })
})

describe('a large answer', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)(
    'is packed by %s for those who take it, kept or not, by both methods',
    async (encoding, unpack) => {
      const plain = (await ask(post(large))).body
      for (const request of [
        post(large, {}, { 'accept-encoding': encoding }),
        get(large, undefined, { 'accept-encoding': encoding }),
      ]) {
        for (let time = 0; time < 4; time++) {
          const { status, headers, body } = await ask(request)
          expect(status).toBe(200)
          expect(headers).toMatchObject({
            'content-encoding': encoding,
            'content-length': String(body.length),
            vary: 'Accept, Accept-Encoding',
          })
          expect(unpack(body)).toEqual(plain)
          expect(body.length).toBeLessThan(plain.length / 2)
        }
      }
    },
  )

  test('says to those who take none that others may get other bytes', async () => {
    const { headers } = await ask(post(large))
    expect(headers).toMatchObject({ vary: 'Accept, Accept-Encoding' })
    expect(headers).not.toHaveProperty('content-encoding')
  })

  test('with errors is packed, too', async () => {
    const { headers, body } = await ask(post('{ fails rows(count: 500) }', {}, { 'accept-encoding': 'gzip' }))
    expect(headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(body).toString())).toMatchObject({ errors: [{ path: ['fails'] }] })
  })

  test('and a small one is not packed for anybody', async () => {
    for (let time = 0; time < 4; time++) {
      const { headers } = await ask(post('{ rows(count: 2) }', {}, { 'accept-encoding': 'br, gzip' }))
      expect(headers['content-encoding']).toBeUndefined()
      expect(headers.vary).toBe('Accept')
    }
  })
})
