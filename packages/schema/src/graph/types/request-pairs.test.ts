import { graphql } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { createReleaseStore } from '../../releases/release-store.ts'
import { createRequestContext } from '../context.ts'
import { graphSchema } from '../query.ts'
import { insertNumbers } from '../testing/content-numbers.ts'

const database = await createTestDatabase()
beforeAll(() => insertNumbers(database))
afterAll(() => database.close())

/** What the questions of a document take from what one request may ask. */
async function pairsOf(source: string): Promise<number[]> {
  const pairs: number[] = []
  const context = createRequestContext(createReleaseStore(database), database.prisma)
  const spendPairs = (asked: number) => {
    pairs.push(asked)
    context.spendPairs(asked)
  }
  const { errors } = await graphql({
    ...{ schema: graphSchema, source, contextValue: { ...context, spendPairs } },
  })
  expect(errors).toBeUndefined()
  return pairs
}

// Four countries in CA, ten corridors in all, five of them out of Tajikistan.
test.each([
  ['panel(indicators: ["POP", "GINI", "POP", "FLOW"], region: "CA") { count }', [8]],
  ['panel(indicators: ["FLOW"], origins: ["TJK"]) { count }', [5]],
  ['ranking(indicator: "POP", region: "CA") { count }', [4]],
  ['ranking(indicator: "FLOW") { count }', [10]],
  ['aggregate(indicator: "POP", region: "CA") { method }', [4]],
  // A weighted mean reads the weights too.
  ['aggregate(indicator: "SHARE", region: "CA") { method }', [8]],
  ['statistics(indicator: "POP", region: "CA") { count }', [4]],
  ['statistics(indicator: "FLOW") { count }', [10]],
  ['statistics(indicator: "POP", region: "CA") { correlation(with: "GINI") { count } }', [4, 4]],
])('%s takes %j pairs of an indicator and a place', async (field, pairs) => {
  expect(await pairsOf(`{ ${field} }`)).toEqual(pairs)
})

test('the questions of one request are counted together', async () => {
  const context = createRequestContext(createReleaseStore(database), database.prisma)
  context.spendPairs(499_995)
  const ask = (source: string) => graphql({ schema: graphSchema, source, contextValue: context })
  expect((await ask('{ ranking(indicator: "POP", region: "CA") { count } }')).errors).toBeUndefined()
  const { errors } = await ask('{ panel(indicators: ["POP"], region: "CA") { count } }')
  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    {
      ...{ code: 'COST_LIMIT_EXCEEDED', measure: 'requestPairs', limit: 500_000, actual: 500_003 },
      download: '/docs/formats',
    },
  ])
})
