import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../listen.ts'
import { listen } from '../listen.ts'
import { createGraphServer } from '../server.ts'
import { tinySchema } from '../testing/tiny-schema.ts'
import { listenMetrics } from './listen-metrics.ts'
import { createMetrics } from './metrics.ts'
import { metricsPage } from './page.ts'

const figures = { bytes: 5, maxBytes: 10, hits: 3, misses: 2, evictions: 1 }
let confirmed = true
const metrics = createMetrics(['/graphql', '/healthz'], ['Known'], {
  caches: { response: () => figures },
  pool: () => ({ totalCount: 4, idleCount: 3, waitingCount: 0 }),
  release: () => ({ name: '2026.05', sequence: 7, digest: 'sha256:aa' }),
  confirmed: () => confirmed,
})
const graph = createGraphServer({
  schema: tinySchema,
  context: () => ({}),
  erred: (code) => {
    metrics.erred(code)
  },
})
let server: RunningServer
beforeAll(async () => {
  server = await listen(graph, {
    port: 0,
    host: '127.0.0.1',
    metrics,
    confirmed: () => confirmed,
    beside: metricsPage(() => metrics.read(), false),
  })
})
afterAll(() => server.stop({ graceMs: 0 }))

const scrape = async (headers: Record<string, string> = {}) => fetch(`${server.url}/metrics`, { headers })
const ask = (query: string) => fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`)

test('an answer is counted under its path, and under its operation where that is registered', async () => {
  for (let time = 0; time < 3; time++) await ask('query Known { hello }')
  await ask('query MadeUp { hello }')
  await ask('{ mustFail(with: "refused") }')
  await fetch(`${server.url}/healthz`)
  await fetch(`${server.url}/made-up`)
  const text = await (await scrape()).text()
  expect(text).toContain('opencorridor_response_seconds_count{path="/graphql",operation="Known"} 3')
  expect(text).toContain('opencorridor_response_seconds_count{path="/graphql",operation="other"} 2')
  expect(text).toContain('opencorridor_responses_total{path="/graphql",status="200"} 4')
  expect(text).toContain('opencorridor_responses_total{path="/graphql",status="503"} 1')
  expect(text).toContain('opencorridor_responses_total{path="/healthz",status="200"} 1')
  expect(text).toContain('opencorridor_responses_total{path="other",status="404"} 1')
  expect(text).toContain('opencorridor_errors_total{code="UNAVAILABLE"} 1')
  expect(text).toContain('opencorridor_cost_count 5')
  expect(text).not.toMatch(/MadeUp|made-up/)
})

test('caches, pool and release are looked up when they are asked for', async () => {
  const text = await (await scrape()).text()
  for (const line of [
    'opencorridor_cache_bytes{cache="response"} 5',
    'opencorridor_cache_hits_total{cache="response"} 3',
    'opencorridor_cache_evictions_total{cache="response"} 1',
    'opencorridor_database_connections{state="idle"} 3',
    'opencorridor_release_info{release="2026.05",digest="sha256:aa"} 1',
    'opencorridor_release_sequence 7',
    'opencorridor_release_confirmed 1',
  ])
    expect(text).toContain(line)
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m)
})

test('whoever asks through a proxy of this machine gets nothing', async () => {
  for (const name of ['x-forwarded-for', 'forwarded', 'via'])
    expect((await scrape({ [name]: 'for=192.0.2.1' })).status).toBe(404)
})

test('on a port of its own everybody who reaches it is answered', async () => {
  const close = await listenMetrics({ port: 0, host: '127.0.0.1' }, () => metrics.read())
  await close()
  await expect(listenMetrics({ port: server.port, host: '127.0.0.1' }, () => metrics.read())).rejects.toThrow(
    `Port ${server.port} is taken`,
  )
})

test('while the newest release cannot be confirmed, answers carry a warning', async () => {
  expect((await ask('{ hello }')).headers.get('warning')).toBeNull()
  confirmed = false
  for (let time = 0; time < 4; time++) {
    const answer = await ask('{ hello }')
    expect([answer.status, answer.headers.get('warning')]).toEqual([
      200,
      '111 opencorridor "The newest release cannot be confirmed at the moment"',
    ])
  }
  confirmed = true
  expect((await ask('{ hello }')).headers.get('warning')).toBeNull()
})
