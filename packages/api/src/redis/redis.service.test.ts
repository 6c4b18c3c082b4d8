import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createGate } from '../clients/gate.ts'
import type { Gate } from '../clients/gate.ts'
import { listen } from '../listen.ts'
import type { RunningServer } from '../listen.ts'
import { createLogger } from '../logger.ts'
import { createMetrics } from '../metrics/metrics.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { documentIdOf } from '../persisted/document-id.ts'
import { createPersistedDocuments } from '../persisted/persisted-documents.ts'
import { createGraphServer } from '../server.ts'
import { post, send } from '../testing/http.ts'
import type { WireAnswer } from '../testing/http.ts'
import { startRedisServer } from '../testing/redis-server.ts'
import type { RedisServer } from '../testing/redis-server.ts'
import { tinySchema } from '../testing/tiny-schema.ts'
import { connectRedis } from './connect-redis.ts'
import type { Shared } from './connect-redis.ts'

interface Node {
  shared: Shared
  gate: Gate
  server: RunningServer
  metrics: Metrics
}

let redis: RedisServer
let nodes: [Node, Node]

/** Points of a client within the window: thirty of the smallest questions. */
const limit = 30_000

async function startNode(): Promise<Node> {
  const shared = connectRedis(redis.url, createLogger('silent'))
  const gate = createGate({
    trustedProxies: ['127.0.0.1'],
    addressPoints: limit,
    windowMs: 3_600_000,
    counter: shared.counter,
  })
  const graph = createGraphServer({
    schema: tinySchema,
    context: () => ({}),
    gate,
    persisted: createPersistedDocuments({ shared: shared.documents }),
  })
  const metrics = createMetrics([], [], {
    caches: {},
    pool: () => ({ totalCount: 0, idleCount: 0, waitingCount: 0 }),
    release: () => undefined,
    confirmed: () => true,
    limits: () => gate.counts,
    redis: () => shared,
  })
  const server = await listen(graph, { port: 0, host: '127.0.0.1' })
  return { shared, gate, server, metrics }
}

beforeAll(async () => {
  redis = await startRedisServer()
  nodes = [await startNode(), await startNode()]
})
afterAll(async () => {
  for (const { server, gate, shared } of nodes) {
    await server.stop({ graceMs: 0 })
    gate.close()
    await shared.close()
  }
  await redis.stop()
})

const connected = () => vi.waitUntil(() => nodes.every(({ shared }) => shared.ready()), { timeout: 30_000 })

/** A client that did not come before. */
const newClient = (): string => `203.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`

function ask({ server }: Node, client: string): Promise<WireAnswer> {
  const { headers, ...request } = post('query ($name: String) { hello(name: $name) }', { name: randomUUID() })
  return send(server.port, { ...request, headers: { ...headers, 'x-forwarded-for': client } })
}

const left = async (node: Node, client: string): Promise<number> =>
  Number((await ask(node, client)).headers['ratelimit-remaining'])

function byHash({ server }: Node, query: string, whole: boolean): Promise<WireAnswer> {
  const body = JSON.stringify({ documentId: documentIdOf(query), ...(whole && { query }) })
  return send(server.port, { body, headers: { 'content-type': 'application/json' } })
}

/** A document that nobody has asked for. */
const newDocument = (): string => `{ n${randomUUID().replaceAll('-', '')}: hello }`

const figure = async ({ metrics }: Node, name: string): Promise<number> =>
  Number(new RegExp(`^${name} (.*)$`, 'm').exec(await metrics.read())?.[1])

/** Both nodes have told each other what a client spent. */
async function countTogether(): Promise<void> {
  const client = newClient()
  const [one, other] = nodes
  for (let at = 0; at < 10; at++) expect((await ask(one, client)).status).toBe(200)
  // Each learns when it has something to tell.
  await expect
    .poll(() => left(other, client), { timeout: 30_000, interval: 1_100 })
    .toBeLessThan(limit - 10_000)
}

beforeEach(connected)

describe('two nodes with one Redis', () => {
  test('count together what a client spends, down to a refusal', async () => {
    const client = newClient()
    const [one, other] = nodes
    for (let at = 0; at < 29; at++) expect((await ask(one, client)).status).toBe(200)
    await expect
      .poll(async () => (await ask(other, client)).status, { timeout: 30_000, interval: 700 })
      .toBe(429)
    const others = await ask(other, newClient())
    expect(others.status).toBe(200)
  })

  test('know the documents of each other', async () => {
    const [one, other] = nodes
    const query = newDocument()
    expect((await byHash(other, query, false)).status).toBe(404)
    expect((await byHash(one, query, true)).status).toBe(200)
    await expect.poll(async () => (await byHash(other, query, false)).status, { timeout: 10_000 }).toBe(200)
  })
})

describe.each<[string, () => Promise<void>, () => Promise<void>]>([
  ['is gone', () => redis.stop(), () => redis.start()],
  ['hangs', () => redis.hang(), () => redis.goOn()],
])('when Redis %s', (_what, begin, end) => {
  test(
    'each node goes on by itself, which is counted, and they come together again',
    { timeout: 120_000 },
    async () => {
      const [one, other] = nodes
      await begin()
      const opened = await figure(one, 'opencorridor_rate_limit_failed_open_total')
      const missed = await figure(
        other,
        'opencorridor_redis_document_failures_total{action="get"}'.replace(/[{}]/g, '\\$&'),
      )
      const client = newClient()
      for (let at = 0; at < 20; at++) {
        expect((await ask(one, client)).status).toBe(200)
        expect((await ask(other, client)).status).toBe(200)
      }
      await expect
        .poll(() => figure(one, 'opencorridor_rate_limit_failed_open_total'), { timeout: 30_000 })
        .toBeGreaterThan(opened)
      // A document of the other node is not known: the client sends it, as it would for the first time.
      const query = newDocument()
      expect((await byHash(one, query, true)).status).toBe(200)
      const miss = await byHash(other, query, false)
      expect(miss.status).toBe(404)
      expect(miss.body.toString()).toContain('PERSISTED_QUERY_NOT_FOUND')
      expect((await byHash(other, query, true)).status).toBe(200)
      expect(
        await figure(
          other,
          'opencorridor_redis_document_failures_total{action="get"}'.replace(/[{}]/g, '\\$&'),
        ),
      ).toBeGreaterThan(missed)
      await end()
      await connected()
      await countTogether()
    },
  )
})

test('whether Redis answers is among the figures', { timeout: 60_000 }, async () => {
  const [one] = nodes
  expect(await figure(one, 'opencorridor_redis_connected')).toBe(1)
  await redis.stop()
  await expect.poll(() => figure(one, 'opencorridor_redis_connected'), { timeout: 30_000 }).toBe(0)
  await redis.start()
  await connected()
})
