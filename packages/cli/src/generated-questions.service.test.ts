import { createGraphServer, createLogger, outliveRejections } from '@opencorridor/api'
import type { GraphServer } from '@opencorridor/api'
import { createGraphContext, errorCodes, graphSchema, looksAhead } from '@opencorridor/schema'
import type { Database, ProcessContext } from '@opencorridor/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Pools } from './testing/generate-query.ts'
import { createQueryGenerator, spoil } from './testing/generate-query.ts'
import { createRandom } from './testing/random.ts'
import { createStarterDatabase } from './testing/starter-service.ts'

let database: Database
let context: ProcessContext
let server: GraphServer
/** Pairs of an indicator and a place that the question under way is about: the counter of its context. */
let pairs = 0

let endOutliving = (): void => undefined

beforeAll(async () => {
  endOutliving = outliveRejections(createLogger('silent'))
  database = await createStarterDatabase()
  context = createGraphContext(database)
  server = createGraphServer({
    schema: graphSchema,
    context(costOf) {
      const made = context.request(costOf)
      const { spendPairs } = made
      // The object itself, whose getters tell of the answer when it is there.
      return Object.assign(made, {
        spendPairs(count: number): void {
          pairs += count
          spendPairs(count)
        },
      })
    },
    compilable: (document) => !looksAhead(document, graphSchema),
    limits: { executionMs: 10_000 },
  })
})
afterAll(async () => {
  endOutliving()
  await context.close()
  await database.close()
})

interface Body {
  data?: unknown
  errors?: { message: string; extensions: { code: string } }[]
  extensions?: { cost?: { requested: number } }
}

async function ask(query: string): Promise<{ status: number; body: Body; ms: number }> {
  pairs = 0
  const startedAt = performance.now()
  const response = await server.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const body = (await response.json()) as Body
  return { status: response.status, body, ms: performance.now() - startedAt }
}

/** Records (objects) of an answer, and its cells (entries of columns and matrices). */
function touched(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + cellOr(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Object.values(value).reduce((sum: number, item) => sum + touched(item), 0)
}

const cellOr = (item: unknown): number => (typeof item === 'object' && item !== null ? touched(item) : 1)

/** What the release has, to be asked for. */
async function readPools(): Promise<Pools> {
  const { body } = await ask(`{
    indicators(first: 100) { nodes { id code } }
    countries(first: 100) { nodes { id code name } }
    corridors(first: 100) { nodes { id code } }
    projects(first: 100) { nodes { id } }
    datasets(first: 100) { nodes { code } }
    releases { nodes { name } }
  }`)
  expect(body.errors).toBeUndefined()
  const data = body.data as Record<string, { nodes: Record<string, string>[] }>
  const all = (root: string, field: string): string[] =>
    data[root]?.nodes.flatMap((node) => node[field] ?? []) ?? []
  const [indicators, areas, corridors] = [
    all('indicators', 'code'),
    all('countries', 'code'),
    all('corridors', 'code'),
  ]
  const ids = ['indicators', 'countries', 'corridors', 'projects'].flatMap((root) => all(root, 'id'))
  return {
    indicator: indicators,
    indicators,
    with: indicators,
    code: [...areas, ...indicators],
    codes: areas,
    areas,
    area: areas,
    origins: areas,
    destinations: areas,
    origin: areas,
    destination: areas,
    others: areas,
    texts: [...areas, ...all('countries', 'name')],
    corridor: corridors,
    corridors,
    id: ids,
    ids,
    dataset: all('datasets', 'code'),
    region: ['SEEECA', 'WLD', 'ECS'],
    originRegion: ['SEEECA', 'WLD', 'ECS'],
    destinationRegion: ['SEEECA', 'WLD', 'ECS'],
    release: all('releases', 'name'),
    older: all('releases', 'name'),
    newer: all('releases', 'name'),
    text: ['migration', 'Tajikistan', 'remittances', 'TJK'],
    language: ['en', 'ru', 'de'],
    dimension: ['SEX', 'AGE'],
    scheme: ['iso3'],
    query: ['{ info { countryCount } }', '{ nothing }'],
    since: ['2026-01-01'],
  }
}

test('10,000 generated questions, valid and not: no fault, none too slow, none cheaper than a tenth of its work', async () => {
  const random = createRandom(20_261_129)
  const generate = createQueryGenerator(graphSchema, await readPools(), random)
  const counts = { answered: 0, refused: 0, work: 0, cost: 0 }
  let slowest = 0
  let tightest = { ratio: Infinity, query: '' }
  for (let at = 0; at < 10_000; at++) {
    const valid = generate()
    const query = random.chance(0.2) ? spoil(valid, random) : valid
    const { status, body, ms } = await ask(query)
    const told = `${at}: ${query}\n${JSON.stringify(body.errors ?? null).slice(0, 500)}`
    expect(status, told).toBeLessThan(500)
    for (const { extensions } of body.errors ?? []) {
      expect(errorCodes, told).toContain(extensions.code)
      expect(['INTERNAL', 'TIMEOUT', 'UNAVAILABLE'], told).not.toContain(extensions.code)
    }
    slowest = Math.max(slowest, ms)
    const cost = body.extensions?.cost?.requested
    if (cost === undefined) {
      counts.refused++
      continue
    }
    counts.answered++
    const work = touched(body.data ?? null) + pairs
    counts.work += work
    counts.cost += cost
    const ratio = cost / work
    if (ratio < tightest.ratio) tightest = { ratio, query }
    expect(cost * 10, `${told}\ncost ${cost}, work ${work}`).toBeGreaterThanOrEqual(work)
  }
  expect(slowest).toBeLessThan(10_000)
  console.log({ ...counts, slowestMs: Math.round(slowest), tightest })
  expect(counts.answered).toBeGreaterThan(5_000)
  expect(counts.refused).toBeGreaterThan(500)
})
