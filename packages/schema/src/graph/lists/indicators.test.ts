import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import type { Content } from '../testing/insert-records.ts'
import { insertRelease } from '../testing/insert-records.ts'

const dataset = (id: string, name: string) => ({
  ...{ id, name, publisherId: 'iom', licence: 'CC BY 4.0', attribution: 'IOM', datasetId: 'b' },
})
const indicator = (id: string, name: string, topics: string[], datasetId: string) => ({
  ...{ id, name, topics, datasetId, unit: 'persons', unitKind: 'PERSONS', status: 'ACTIVE' as const },
  ...{ subject: 'AREA' as const, frequency: 'A' as const, aggregation: 'SUM' as const },
})
const records: Content = {
  Organisation: [{ id: 'iom', name: 'IOM', datasetId: 'b' }],
  Dataset: [dataset('a', 'Zones'), dataset('b', 'Ärzte')],
  Indicator: [
    indicator('OC.1', 'Émigrés', ['Migration'], 'a'),
    indicator('OC.2', 'Deaths', ['Health', 'Migration'], 'a'),
    { ...indicator('OC.3', 'Births', [], 'b'), definition: 'Born alive.' },
  ],
  DatasetPreference: [{ indicatorId: 'OC.1', datasetId: 'b', rank: 1 }],
}

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(() => insertRelease(database, 1, '2026.05', records))
afterAll(() => database.close())

const list = `query ($filter: IndicatorFilter, $orderBy: IndicatorOrder) {
  indicators(filter: $filter, orderBy: $orderBy) { nodes { code } }
}`
async function indicators(filter: object, orderBy?: object) {
  const { data, messages } = await ask(list, { filter, orderBy })
  const page = data?.['indicators'] as { nodes: { code: string }[] } | undefined
  return page?.nodes.map(({ code }) => code) ?? messages
}

describe('filter', () => {
  test.each([
    [{ topic: 'Migration' }, ['OC.2', 'OC.1']],
    [{ topic: 'Health' }, ['OC.2']],
    [{ dataset: 'b' }, ['OC.3', 'OC.1']],
    [{ dataset: 'a', text: 'emigr' }, ['OC.1']],
    [{ text: 'alive born' }, ['OC.3']],
    [{ subject: 'CORRIDOR' }, []],
    [
      { topic: 'Trade' },
      ['filter.topic: "Trade" occurs nowhere in this release; it may be one of: Health, Migration.'],
    ],
    [{ dataset: 'none' }, ['filter.dataset: "none" is no Dataset of this release.']],
  ])('%j: %j', async (filter, expected) => {
    expect(await indicators(filter)).toEqual(expected)
  })
})

test('indicators and datasets by name, without diacritics, or as asked', async () => {
  expect(await indicators({})).toEqual(['OC.3', 'OC.2', 'OC.1'])
  expect(await indicators({}, { field: 'CODE' })).toEqual(['OC.1', 'OC.2', 'OC.3'])
  expect(await indicators({}, { field: 'NAME', direction: 'DESC' })).toEqual(['OC.1', 'OC.2', 'OC.3'])
  const { data } = await ask(`{
    usual: datasets { nodes { code } }
    falling: datasets(orderBy: { field: CODE, direction: DESC }) { nodes { code } }
    rising: datasets(orderBy: { field: CODE }) { nodes { code } }
  }`)
  const [a, b] = [{ code: 'a' }, { code: 'b' }]
  expect(data).toEqual({ usual: { nodes: [b, a] }, falling: { nodes: [b, a] }, rising: { nodes: [a, b] } })
})
