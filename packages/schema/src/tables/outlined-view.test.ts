import { tableFormats } from '@opencorridor/formats'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { insertRelease } from '../graph/testing/insert-records.ts'
import { insertSeries } from '../graph/testing/insert-series.ts'
import type { TestCell } from '../graph/testing/insert-series.ts'
import type { PanelRequest } from '../panel/panel-request.ts'
import { createReleaseStore } from '../releases/release-store.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { panelTable } from './panel-table.ts'
import { seriesTable } from './series-table.ts'

const statements: string[] = []
const database = await createTestDatabase({ onQuery: (sql) => statements.push(sql) })
afterAll(() => database.close())

const datasets = ['first', 'second']
const areas = ['AUT', 'KGZ', 'RUS', 'TJK', 'UZB', 'XKX']
const indicators = Array.from({ length: 20 }, (_, at) => `I${String(at + 1).padStart(2, '0')}`)
const stem = { datasetId: 'first' }

await insertRelease(database, 1, 'one', {
  Organisation: [{ id: 'wb', name: 'World Bank', ...stem }],
  Dataset: datasets.map((id) => ({
    ...{ id, name: id, publisherId: 'wb', licence: 'CC BY 4.0', attribution: id, datasetId: id },
  })),
  Area: areas.map((id) => ({ id, kind: 'COUNTRY', footnote: id === 'XKX' ? 'UNSCR 1244' : null, ...stem })),
  DimensionCode: ['F', 'M'].map((code) => ({ dimension: 'SEX', code, name: code, ...stem })),
  Indicator: indicators.map((id) => ({
    ...{
      id,
      name: id,
      topics: [],
      unit: 'persons',
      unitKind: 'PERSONS',
      status: 'ACTIVE',
      aggregation: 'SUM',
    },
    ...{ subject: 'AREA', frequency: 'A', ...stem },
  })),
})

const cell = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom<TestCell>('L', 'O', null),
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('E', 'P')),
)
const [made = []] = fc.sample(
  fc.uniqueArray(
    fc.record({
      indicatorId: fc.constantFrom(...indicators),
      subject: fc.constantFrom(...areas),
      datasetId: fc.constantFrom(...datasets),
      from: fc.constantFrom('2000', '2003', '2001-Q2'),
      cells: fc.array(cell, { minLength: 1, maxLength: 9 }),
      dimensions: fc.constantFrom<Record<string, string>>({}, {}, { SEX: 'F' }, { SEX: 'M' }),
    }),
    {
      selector: (it) =>
        [it.indicatorId, it.subject, it.datasetId, it.from.length, it.dimensions['SEX']].join(' '),
      minLength: 400,
      maxLength: 400,
    },
  ),
  { numRuns: 1, seed: 1 },
)
await insertSeries(database, 1, made)

const options = { publicUrl: 'https://example.org', language: 'en', extension: 'csv' }
const panelOf = (view: ReleaseView, request: Partial<PanelRequest> = {}) =>
  panelTable(view, { indicators, areas, ...request }, options, () => undefined)

async function textOf(table: Awaited<ReturnType<typeof panelOf>>): Promise<string> {
  const [csv] = tableFormats
  let text = `${table.rowCount ?? ''}\n`
  for await (const part of csv?.write(table) ?? []) text += String(part)
  return text
}

/** A release of which no series is in memory. */
const cold = () => createReleaseStore(database).view()

/** The same with all of them. */
async function warm(): Promise<ReleaseView> {
  const view = await cold()
  await Promise.all(indicators.map((indicatorId) => view.series({ indicatorId })))
  return view
}

const withoutValues = () => statements.filter((sql) => !sql.includes('array_send'))

beforeEach(() => {
  statements.length = 0
})

describe('a table of series that are not in memory', () => {
  it.each<[string, Partial<PanelRequest>]>([
    ['everything', {}],
    ['some periods', { from: '2002', to: '2004' }],
    ['periods in which most have nothing', { from: '2010' }],
    ['breakdowns', { dimensions: [{ dimension: 'SEX', code: '*' }] }],
    ['the newest values, which hang on what is in the cells', { latest: true }],
    ['what is derived', { fill: { method: 'LINEAR' } }],
  ])('is that of series that are: %s', async (_, request) => {
    const expected = await textOf(await panelOf(await warm(), request))
    expect(await textOf(await panelOf(await cold(), request))).toBe(expected)
  })

  it('is that of series that are, of every dataset too', async () => {
    const request = { indicators, areas, allDatasets: true }
    const expected = await textOf(await seriesTable(await warm(), request, options))
    expect(await textOf(await seriesTable(await cold(), request, options))).toBe(expected)
    expect(expected.split('\r\n').length).toBeGreaterThan(500)
  })

  it('is known before a value is read, and goes on a few indicators at a time', async () => {
    const view = await cold()
    statements.length = 0
    const table = await panelOf(view)
    expect(withoutValues()).toHaveLength(2)
    expect(statements).toHaveLength(2)
    await textOf(table)
    expect(statements).toHaveLength(7)
    await textOf(table)
    expect(statements).toHaveLength(7)
  })

  it('reads few indicators at once, as every other question does', async () => {
    const view = await cold()
    statements.length = 0
    await panelOf(view, { indicators: indicators.slice(0, 8) })
    expect(withoutValues()).toHaveLength(0)
    expect(statements).toHaveLength(1)
  })

  it('ends with the error when the values can not be read', async () => {
    const table = await panelOf(await cold())
    await database.pool.query('ALTER TABLE "SeriesVersion" RENAME TO gone')
    await expect(textOf(table)).rejects.toThrow('SeriesVersion')
    await database.pool.query('ALTER TABLE gone RENAME TO "SeriesVersion"')
  })
})
