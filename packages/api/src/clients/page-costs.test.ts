import type { Database, ProcessContext } from '@opencorridor/schema'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { insertSeries } from '@opencorridor/schema/testing/content'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertCharts } from '../charts/testing/content.ts'
import { listen } from '../listen.ts'
import type { RunningServer } from '../listen.ts'
import { createGraphServer } from '../server.ts'
import { post, send } from '../testing/http.ts'
import { leastPoints } from './budget.ts'
import { createGate } from './gate.ts'
import type { Gate } from './gate.ts'

let database: Database
let context: ProcessContext
let gate: Gate
let server: RunningServer
/** Of one client, who has an hour and more points than anything here costs. */
const limit = 100_000_000

beforeAll(async () => {
  database = await createTestDatabase({ content: { name: 'charts', fill: insertCharts } })
  const long = { indicatorId: 'PEOPLE', subject: 'ALB', datasetId: 'wdi', from: '1940-01' }
  await insertSeries(database, 1, [{ ...long, cells: Array.from({ length: 1_000 }, (_none, at) => at) }])
  context = createGraphContext(database)
  await context.releases.refresh()
  gate = createGate({ trustedProxies: ['127.0.0.1'], addressPoints: limit, windowMs: 3_600_000 })
  const graph = createGraphServer({
    ...{ schema: graphSchema, gate },
    context: () => context.request(),
    state: () => context.state(),
    rest: { context: () => context.request() },
  })
  server = await listen(graph, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.stop({ graceMs: 0 })
  gate.close()
  await context.close()
  await database.close()
})

let client = 0

/** What a client has spent after asking for some addresses, beside the question that tells. */
async function spentOn(...paths: string[]): Promise<number> {
  const headers = { 'x-forwarded-for': `203.0.113.${++client}` }
  for (const path of paths) {
    const { status } = await send(server.port, { method: 'GET', path, headers })
    expect([path, status]).toEqual([path, 200])
  }
  const { headers: told } = await send(server.port, {
    ...post(`{ info { countryCount } a${client}: __typename }`),
    headers: { 'content-type': 'application/json', ...headers },
  })
  return limit - Number(told['ratelimit-remaining']) - leastPoints
}

describe('a client pays what the questions cost that are asked for it:', () => {
  test.each([
    ['a picture of every country', '/charts/map.svg?indicator=BALANCE'],
    ['an embed of every country', '/embed/map?indicator=SHARE'],
    ['a page of a country', '/country/TJK'],
  ])('%s', async (_, path) => {
    expect(await spentOn(path)).toBeGreaterThan(leastPoints)
  })

  test('a picture that is kept costs the least that a request does', async () => {
    const path = '/charts/map.svg?indicator=PEOPLE'
    expect(await spentOn(path)).toBeGreaterThan(leastPoints)
    expect(await spentOn(path)).toBe(leastPoints)
  })

  describe('a table', () => {
    const path = '/v1/panel.json?indicators=SHARE,PEOPLE,INCOME,BALANCE'
    /** Every country of four indicators is looked up: 250 are assumed. */
    const lookedUp = 4 * 250
    /** Of each pair a whole series is gone through: 65 years of twelve values. */
    const computed = lookedUp * 78

    async function cellsOf(of: string): Promise<number> {
      const { body } = await send(server.port, { method: 'GET', path: of })
      const { columns, rowCount } = JSON.parse(body.toString()) as { columns: object[]; rowCount: number }
      return Math.ceil((columns.length * rowCount) / 10)
    }

    test('what the graph takes for the question, and a point for ten of its cells', async () => {
      expect(await spentOn(path)).toBe(lookedUp + (await cellsOf(path)))
    })

    test('one that goes through whole series, for that too', async () => {
      const filled = `${path}&fill=LINEAR&from=2014&to=2014`
      expect(await spentOn(filled)).toBe(lookedUp + computed + (await cellsOf(filled)))
    })

    test('its headers alone, and its description, what the graph takes for the question', async () => {
      const filled = `${path}&fill=LINEAR`
      expect(await spentOn(filled.replace('.json', '.csv-metadata.json'))).toBe(lookedUp + computed)
      const headers = { 'x-forwarded-for': '203.0.114.1' }
      await send(server.port, { method: 'HEAD', path: filled, headers })
      const { headers: told } = await send(server.port, {
        ...post('{ info { countryCount } head: __typename }'),
        headers: { 'content-type': 'application/json', ...headers },
      })
      expect(limit - Number(told['ratelimit-remaining'])).toBe(lookedUp + computed + leastPoints)
    })
  })
})
