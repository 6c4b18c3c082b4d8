import { hash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { RunningServer } from '../listen.ts'
import { listen } from '../listen.ts'
import { createGraphServer } from '../server.ts'
import { get, post, send } from '../testing/http.ts'
import type { WireAnswer, WireRequest } from '../testing/http.ts'
import { tinySchema } from '../testing/tiny-schema.ts'
import { createGate } from './gate.ts'
import type { Gate, GateOptions } from './gate.ts'
import type { StoredKey } from './keys.ts'
import type { SharedCounter } from './share-budgets.ts'

const running: RunningServer[] = []
const gates: Gate[] = []
afterEach(async () => {
  for (const gate of gates.splice(0)) gate.close()
  await Promise.all(running.splice(0).map((server) => server.stop({ graceMs: 0 })))
})

/** A server behind a proxy on this machine, whose clients are told apart by the header. */
async function serve(options: GateOptions) {
  const gate = createGate({ trustedProxies: ['127.0.0.1'], ...options })
  const graph = createGraphServer({ schema: tinySchema, context: () => ({}), state: () => 'one', gate })
  await graph.prepare()
  const server = await listen(graph, { port: 0, host: '127.0.0.1' })
  running.push(server)
  gates.push(gate)
  return {
    gate,
    ask: ({ headers, ...request }: WireRequest, from = '203.0.113.7', more = {}): Promise<WireAnswer> =>
      send(server.port, { ...request, headers: { ...headers, 'x-forwarded-for': from, ...more } }),
  }
}

const codeOf = ({ body }: WireAnswer): unknown =>
  (JSON.parse(body.toString()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions
    .code

/** Questions that are not kept, for each is another. */
const another = (at: number) => post('query ($name: String) { hello(name: $name) }', { name: String(at) })

describe('a client that asks too much', () => {
  test('is refused with 429 until the window is over, whichever way in, and others are not', async () => {
    const { ask, gate } = await serve({ addressPoints: 10_000, windowMs: 3_600_000 })
    for (let at = 0; at < 10; at++) {
      const answer = await ask(another(at))
      expect(answer.status).toBe(200)
      expect(answer.headers).toMatchObject({
        'ratelimit-limit': '10000',
        'ratelimit-remaining': String(10_000 - 1_000 * (at + 1)),
        'ratelimit-reset': expect.stringMatching(/^\d+$/) as string,
      })
    }
    for (const request of [another(99), get('{ greet }'), post('{ new: hello }')]) {
      const refused = await ask(request)
      expect([refused.status, codeOf(refused)]).toEqual([429, 'RATE_LIMITED'])
      expect(refused.headers).toMatchObject({ 'cache-control': 'no-store', 'ratelimit-remaining': '0' })
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    }
    expect(gate.counts.rateLimited).toBe(3)
    expect((await ask(another(100), '203.0.113.8')).status).toBe(200)
  })

  test('still gets answers that are kept, which cost nothing', async () => {
    const { ask } = await serve({ addressPoints: 5_000, windowMs: 3_600_000 })
    for (let time = 0; time < 20; time++) expect((await ask(get('{ hello }'))).status).toBe(200)
    for (let at = 0; at < 5; at++) await ask(another(at))
    expect((await ask(another(9))).status).toBe(429)
    expect((await ask(get('{ hello }'))).status).toBe(200)
  })

  test('pays what a question costs', async () => {
    const { ask } = await serve({ addressPoints: 10_000, windowMs: 3_600_000 })
    const query = 'query ($n: Int) { pages(first: $n) { nodes { pages(first: $n) { nodes { hello } } } } }'
    const answer = await ask(post(query, { n: 50 }))
    expect([answer.headers['x-cost'], answer.headers['ratelimit-remaining']]).toEqual(['2601', '7399'])
  })

  test('goes on when the next window begins', async () => {
    const { ask } = await serve({ addressPoints: 1_000, windowMs: 400 })
    const statuses = new Set<number>()
    for (let at = 0; at < 10; at++) statuses.add((await ask(another(at))).status)
    expect(statuses).toEqual(new Set([200, 429]))
    await wait(450)
    expect((await ask(another(11))).status).toBe(200)
  })

  test('is not told what is left on answers that a shared cache may keep', async () => {
    const { ask } = await serve({})
    for (let time = 0; time < 4; time++) {
      const answer = await ask(get(`{ hello(name: "${time}") }`))
      expect(answer.headers['cache-control']).toMatch(/^public/)
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('ratelimit'))).toEqual([])
    }
  })
})

test('a client has so many requests answered at the same time, and no more', async () => {
  const { ask, gate } = await serve({ concurrent: 3 })
  const slow = Array.from({ length: 5 }, (_none, at) => ask(post(`{ slow(ms: ${4_000 + at}) }`)))
  const statuses = (await Promise.all(slow)).map(({ status }) => status).sort()
  expect(statuses).toEqual([200, 200, 200, 429, 429])
  expect(gate.counts.tooManyAtOnce).toBe(2)
  expect((await ask(post('{ slow(ms: 1) }'))).status).toBe(200)
})

test('who asks from this machine itself has no limit', async () => {
  const { ask } = await serve({ addressPoints: 1, trustedProxies: [] })
  for (let at = 0; at < 5; at++) {
    const answer = await ask(another(at))
    expect([answer.status, answer.headers['ratelimit-limit']]).toEqual([200, undefined])
  }
})

describe('a key', () => {
  const id = '0123456789ab'
  const key = `ock_${id}_${randomBytes(32).toString('base64url')}`
  const stored: StoredKey = {
    id,
    hash: hash('sha256', key),
    points: 50_000,
    expiresAt: null,
    revokedAt: null,
  }
  const bearer = { authorization: `Bearer ${key}` }

  test('has a limit of its own, and the same bytes', async () => {
    const { ask } = await serve({
      addressPoints: 1_000,
      findKey: (of) => Promise.resolve(of === id ? stored : null),
    })
    const plain = await ask(another(1))
    for (let time = 0; time < 4; time++) {
      const answer = await ask(another(1 + time), undefined, bearer)
      expect([answer.status, answer.headers['ratelimit-limit']]).toEqual([200, '50000'])
    }
    expect((await ask(another(1), undefined, bearer)).body).toEqual(plain.body)
  })

  test.each<[string, string, Partial<StoredKey>]>([
    ['is not stored', `Bearer ock_ba9876543210_${'x'.repeat(43)}`, {}],
    ['has another secret', `Bearer ock_${id}_${'x'.repeat(43)}`, {}],
    ['is none', 'Bearer x', {}],
    ['is another scheme', 'Basic YTpi', {}],
    ['has expired', bearer.authorization, { expiresAt: new Date(Date.now() - 1) }],
    ['was revoked', bearer.authorization, { revokedAt: new Date() }],
  ])('that %s is UNAUTHENTICATED, on every way in', async (_what, authorization, changed) => {
    const { ask, gate } = await serve({
      findKey: (of) => Promise.resolve(of === id ? { ...stored, ...changed } : null),
    })
    for (let time = 0; time < 3; time++) await ask(get('{ hello }'))
    for (const request of [get('{ hello }'), another(1)]) {
      const answer = await ask(request, undefined, { authorization })
      expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED'])
      expect(answer.headers).toMatchObject({ 'www-authenticate': 'Bearer', 'cache-control': 'no-store' })
    }
    expect(gate.counts.badKeys).toBe(2)
  })

  test('that cannot be looked up takes nobody the right to read', async () => {
    const { ask } = await serve({ findKey: () => Promise.reject(new Error('the database is gone')) })
    expect((await ask(another(1), undefined, bearer)).status).toBe(200)
  })
})

describe('nodes that share', () => {
  test('count together', async () => {
    const sums = new Map<string, number>()
    const counter: SharedCounter = {
      add: (entries) =>
        Promise.resolve(
          entries.map(({ key, points }) => {
            sums.set(key, (sums.get(key) ?? 0) + points)
            return sums.get(key) ?? 0
          }),
        ),
    }
    const nodes = [
      await serve({ addressPoints: 10_000, windowMs: 3_600_000, counter }),
      await serve({ addressPoints: 10_000, windowMs: 3_600_000, counter }),
    ]
    for (const { ask } of nodes)
      for (let at = 0; at < 5; at++) expect((await ask(another(at))).status).toBe(200)
    await wait(1_200)
    // Each tells what it spent when it next has something to tell.
    for (const { ask } of nodes) await ask(another(20))
    await wait(1_200)
    for (const { ask } of nodes) expect((await ask(another(30))).status).toBe(429)
  })

  test.each<[string, SharedCounter['add']]>([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['never answers', () => new Promise(() => undefined)],
  ])('go on for themselves when the counter %s, and count that', async (_what, add) => {
    const { ask, gate } = await serve({ addressPoints: 3_000, windowMs: 3_600_000, counter: { add } })
    expect((await ask(another(1))).status).toBe(200)
    await wait(1_800)
    expect(gate.counts.failures).toBeGreaterThan(0)
    for (const status of [200, 200, 429])
      expect((await ask(another(status + Math.random()))).status).toBe(status)
  })
})
