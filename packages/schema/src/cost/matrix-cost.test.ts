import type { OperationDefinitionNode } from 'graphql'
import { parse } from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { graphSchema } from '../graph/query.ts'
import { asker } from '../graph/testing/ask.ts'
import { insertRelease, insertSeries } from '../graph/testing/index.ts'
import { compileCost } from './compile-cost.ts'

const datasetId = 'd'
const places = Array.from(
  { length: 60 },
  (_none, at) => `Q${String.fromCharCode(65 + at / 26, 65 + (at % 26))}`,
)
const frequencies = { YEARS: 'A', QUARTERS: 'Q', MONTHS: 'M' } as const
const indicators = Object.keys(frequencies)

const database = await createTestDatabase()
afterAll(() => database.close())
await insertRelease(database, 1, '2026.05', {
  Organisation: [{ id: 'o', name: 'o', datasetId }],
  Dataset: [
    { ...{ id: datasetId, name: 'd', publisherId: 'o', licence: 'CC0-1.0', attribution: 'd', datasetId } },
  ],
  Area: places.map((id) => ({ id, kind: 'COUNTRY', datasetId })),
  Indicator: Object.entries({ ...frequencies, MIXED: 'A' as const }).map(([id, frequency]) => ({
    ...{ id, name: id, topics: [], datasetId, unit: 'units', unitKind: 'COUNT', status: 'ACTIVE' },
    ...{ aggregation: 'SUM', subject: 'AREA', frequency },
  })),
})
// Of each place the newest year is another; of quarters and months all are there.
await insertSeries(database, 1, [
  ...places.map((subject, at) => ({
    ...{ indicatorId: 'YEARS', subject, datasetId, from: String(1960 + at), cells: [at] },
  })),
  // Of one indicator a third of the places has years, a third quarters, a third months.
  ...places.map((subject, at) => ({
    ...{ indicatorId: 'MIXED', subject, datasetId, from: ['1960', '1960-Q1', '1960-01'][at % 3] ?? '' },
    cells: Array.from({ length: [60, 240, 720][at % 3] ?? 0 }, (_none, cell) => cell),
  })),
  ...(['QUARTERS', 'MONTHS'] as const).flatMap((indicatorId) =>
    places.map((subject) => ({
      ...{ indicatorId, subject, datasetId, from: indicatorId === 'MONTHS' ? '1960-01' : '1960-Q1' },
      cells: Array.from({ length: indicatorId === 'MONTHS' ? 720 : 240 }, (_none, at) => at),
    })),
  ),
])
const ask = asker(database)

const query = (
  leaf: string,
) => `query ($i: [String!]!, $a: [String!], $latest: Boolean, $lastN: Int, $same: Boolean) {
  panel(indicators: $i, areas: $a, latest: $latest, lastN: $lastN, samePeriod: $same, from: "1960", to: "2019") {
    periods ${leaf}
  }
}`

test.each<[string, Record<string, unknown>]>([
  ['one indicator by year', { i: ['YEARS'] }],
  ['one indicator by month', { i: ['MONTHS'] }],
  ['one indicator by year here and by quarter and month there', { i: ['MIXED'] }],
  ['indicators by year, quarter and month side by side', { i: indicators }],
  ['the newest value of each place, every one of another year', { i: ['YEARS'], latest: true }],
  ['the newest of all indicators', { i: indicators, latest: true }],
  ['the newest three', { i: indicators, lastN: 3 }],
  ['the newest of one period', { i: indicators, latest: true, same: true }],
])('the matrix of %s costs a tenth of its cells at least', async (_what, chosen) => {
  const variables = { a: places, ...chosen }
  const { data, messages } = await ask(query('values'), variables)
  expect(messages).toEqual([])
  const { values, periods } = data?.['panel'] as { values: unknown[][]; periods: string[] }
  const cells = values.reduce((sum, row) => sum + row.length, periods.length)
  expect(cells).toBeGreaterThanOrEqual(60)
  const document = parse(query('values'))
  const operation = document.definitions[0] as OperationDefinitionNode
  const cost = compileCost(graphSchema, document, operation)(variables)
  const pairs = values.length
  expect({ cost, work: cells + pairs, enough: cost * 10 >= cells + pairs }).toMatchObject({ enough: true })
})
