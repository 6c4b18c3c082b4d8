import { Agent, request } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createGate, createGraphServer, listen } from '@opencorridor/api'
import type { RunningServer } from '@opencorridor/api'
import { createGraphContext, graphSchema, looksAhead } from '@opencorridor/schema'
import type { Database, ProcessContext } from '@opencorridor/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRandom } from './testing/random.ts'
import { createStarterDatabase } from './testing/starter-service.ts'

let database: Database
let context: ProcessContext
let server: RunningServer

beforeAll(async () => {
  database = await createStarterDatabase()
  context = createGraphContext(database)
  const graph = createGraphServer({
    schema: graphSchema,
    context: (costOf) => context.request(costOf),
    state: () => context.state(),
    compilable: (document) => !looksAhead(document, graphSchema),
    gate: createGate({ trustedProxies: ['127.0.0.1'], addressPoints: 1_000_000_000 }),
  })
  await graph.prepare()
  server = await listen(graph, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.stop({ graceMs: 0 })
  await context.close()
  await database.close()
})

/** Bytes in use after everything that nobody needs was let go. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
  gc()
  return process.memoryUsage().heapUsed + process.memoryUsage().external
}

const codes = ['TJK', 'UZB', 'KGZ', 'RUS', 'DEU', 'POL', 'GEO', 'MDA', 'UKR', 'TUR']

const address = (query: string, variables: object = {}): string =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`

type Random = ReturnType<typeof createRandom>

/** A document that did not come before. */
const newDocument = (random: Random): string =>
  address(`{ n${random.below(1e9)}: country(code: "${random.pick(codes)}") { name } }`)

/** All ways to an answer: kept, by a known document, by a new one, refused; by many clients. */
function nextPath(random: Random): string {
  const kind = random.next()
  if (kind < 0.4)
    return address('query ($code: String!) { country(code: $code) { name code } }', {
      code: random.pick(codes),
    })
  if (kind < 0.9) {
    const query =
      'query ($code: String!, $first: Int) { corridors(origin: $code, first: $first) { nodes { code destination { name } } } }'
    return address(query, { code: random.pick(codes), first: random.below(90), of: random.below(1e9) })
  }
  if (kind < 0.95) return newDocument(random)
  return address(
    random.pick([
      '{ nothing }',
      '{ broken',
      '{ countries(first: 1000) { totalCount } }',
      '{ country(code: 1) }',
    ]),
  )
}

test('200,000 requests leave memory as it was', async () => {
  const random = createRandom(5)
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const statuses = new Map<number, number>()

  const send = (next: (random: Random) => string): Promise<void> =>
    new Promise((resolve, reject) => {
      const headers = { 'x-forwarded-for': `203.0.${random.below(256)}.${random.below(256)}` }
      const sent = request(
        { agent, host: '127.0.0.1', port: server.port, path: next(random), headers },
        (response) => {
          const { statusCode = 0 } = response
          statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
          response.resume()
          response.once('end', resolve)
        },
      )
      sent.once('error', reject)
      sent.end()
    })
  async function run(count: number, next = nextPath): Promise<void> {
    const one = async (): Promise<void> => {
      for (let at = 0; at < count / 16; at++) await send(next)
    }
    await Promise.all(Array.from({ length: 16 }, one))
  }

  // Until caches are as full as they will be: that of parsed documents holds some 11,000 of these.
  await run(20_000, newDocument)
  await run(80_000)
  const before = memory()
  const startedAt = performance.now()
  await run(200_000)
  const grown = memory() - before
  console.log({
    seconds: Math.round((performance.now() - startedAt) / 1_000),
    beforeMB: Math.round(before / 1e6),
    grownMB: Math.round(grown / 1e5) / 10,
    statuses: Object.fromEntries(statuses),
  })
  agent.destroy()
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
  // A leak of 100 bytes for each request would be 20 MB; what is kept is bounded, and may still fill up a little: 1.4 MB
  // were seen.
  expect(grown).toBeLessThan(15_000_000)
})
