import { createGraphServer, listen, readExamples } from '@opencorridor/api'
import type { GraphServer, RunningServer, ServerOptions } from '@opencorridor/api'
import { createGraphContext, graphSchema, looksAhead } from '@opencorridor/schema'
import type { Database, ProcessContext } from '@opencorridor/schema'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStarterDatabase } from './testing/starter-service.ts'

let database: Database
let context: ProcessContext
let yoga: GraphServer
let withLane: GraphServer
let server: RunningServer

beforeAll(async () => {
  database = await createStarterDatabase()
  context = createGraphContext(database)
  const options: ServerOptions = {
    schema: graphSchema,
    context: () => context.request(),
    compilable: (document) => !looksAhead(document, graphSchema),
  }
  yoga = createGraphServer({ ...options, lane: false })
  // Without a state nothing is kept: every answer is made anew.
  withLane = createGraphServer(options)
  await withLane.prepare()
  server = await listen(withLane, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.stop({ graceMs: 0 })
  await context.close()
  await database.close()
})

async function ask(
  url: string,
  query: string,
  variables: object,
  by: typeof fetch | GraphServer['fetch'] = fetch,
) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await by(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  return response.text()
}

/** Asks until the document is known; the texts of both ways, and whether the lane has answered. */
async function bothWays(query: string, variables: object = {}) {
  const expected = await ask('http://localhost/graphql', query, variables, yoga.fetch)
  let got = ''
  let before = 0
  for (let time = 0; time < 3; time++) {
    before = withLane.known?.counts.lane ?? 0
    got = await ask(`${server.url}/graphql`, query, variables)
  }
  return { expected, got, inLane: withLane.known?.counts.lane === before + 1 }
}

describe('the examples', () => {
  test.each(readExamples().map(({ file, query }) => [file, query] as const))('%s', async (_file, query) => {
    const { expected, got, inLane } = await bothWays(query)
    expect(JSON.parse(expected)).not.toHaveProperty('errors')
    expect(got).toBe(expected)
    expect(inLane).toBe(!looksAhead(parse(query), graphSchema))
  })
})

describe('questions with variables', () => {
  const country = `query ($code: String!, $first: Int = 3, $after: String) {
    country(code: $code) {
      id code name footnote
      corridorsFrom: __typename
    }
    corridors(origin: $code, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { code destination { __typename name } } }
    }
  }`
  test.each(['TJK', 'UZB', 'XKX', 'NA', 'GEO'])('%s', async (code) => {
    const { expected, got, inLane } = await bothWays(country, { code })
    expect(got).toBe(expected)
    expect([inLane, got.includes(code) || code === 'NA']).toEqual([true, true])
    const none = await bothWays(country, { code, after: null })
    expect(none.got).toBe(none.expected)
  })

  test.each([
    { codes: ['SYR', 'SOM'], as: 'ORIGIN', first: 3 },
    { codes: ['PAK', 'KEN', 'nowhere'], as: 'DESTINATION', first: 3, language: 'ru' },
    { codes: ['SYR', 'SOM'], as: 'ORIGIN', first: 2, language: 'ru' },
  ])('corridors of countries, whose texts are kept: %j', async (variables) => {
    const query = `query ($codes: [String!]!, $as: CorridorRole!, $first: Int!, $language: String! = "en") {
      countries(codes: $codes, orderBy: CODE) {
        nodes {
          code
          topCorridors(indicator: "OC.REF.ORIG.DEST", as: $as, first: $first) {
            rank tied observation { period value status absence }
            subject { __typename ... on Corridor { code name(language: $language) value(indicator: "OC.REF.ORIG.DEST") { value } } }
          }
        }
      }
    }`
    const { expected, got, inLane } = await bothWays(query, variables)
    expect(got).toBe(expected)
    expect([inLane, got.includes('"rank":1')]).toEqual([true, true])
  })

  test.each([{}, { filter: { areas: ['TJK'] } }, { filter: { areas: ['UZB'] } }])(
    'projects, whose texts are kept: %j',
    async (variables) => {
      const query = `query ($filter: ProjectFilter) {
        projects(filter: $filter, first: 50) { nodes { code title summary status startsOn countries { code name(language: "ru") } } }
      }`
      const { expected, got, inLane } = await bothWays(query, variables)
      expect(got).toBe(expected)
      expect([inLane, got.includes('"title"')]).toEqual([true, true])
    },
  )

  test("with an error of a resolver are Yoga's, and as there", async () => {
    const query = 'query ($after: String) { countries(first: 2, after: $after) { nodes { code } } }'
    expect((await bothWays(query)).inLane).toBe(true)
    const { expected, got, inLane } = await bothWays(query, { after: 'garbage' })
    const id = /"requestId":"[^"]+"/
    expect(got.replace(id, '')).toBe(expected.replace(id, ''))
    expect([inLane, got.includes('CURSOR_INVALID')]).toEqual([false, true])
  })
})

test('an answer is kept until a newer release is out', async () => {
  const keeping = createGraphServer({
    schema: graphSchema,
    context: () => context.request(),
    state: () => context.state(),
    compilable: (document) => !looksAhead(document, graphSchema),
  })
  await keeping.prepare()
  const running = await listen(keeping, { port: 0, host: '127.0.0.1' })
  try {
    const query = '{ country(code: "TJ") { name } }'
    const kept = async (): Promise<number> => {
      const before = keeping.known?.counts.kept ?? 0
      expect(await ask(`${running.url}/graphql`, query, {})).toContain(
        '{"data":{"country":{"name":"Tajikistan"}}',
      )
      return (keeping.known?.counts.kept ?? 0) - before
    }
    for (let time = 0; time < 3; time++) await kept()
    expect(await kept()).toBe(1)
    const release = { sequence: 1_000, name: '2100.01', digest: 'x', publishedAt: new Date('2100-01-01') }
    await database.prisma.release.create({ data: release })
    await context.releases.refresh()
    expect(await kept()).toBe(0)
    expect([await kept(), await kept()]).toContain(1)
    // The list of releases is of none of them, and is never kept.
    const releases = '{ releases(first: 1) { nodes { name } } }'
    for (let time = 0; time < 4; time++) await ask(`${running.url}/graphql`, releases, {})
    const counted = keeping.known?.counts.kept
    expect(await ask(`${running.url}/graphql`, releases, {})).toContain('2100.01')
    expect(keeping.known?.counts.kept).toBe(counted)
  } finally {
    await running.stop({ graceMs: 0 })
  }
})
