import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { insertCorridors } from '../graph/testing/content-corridors.ts'
import { insertSeries } from '../graph/testing/insert-series.ts'
import type { TestCell, TestSeries } from '../graph/testing/insert-series.ts'
import { createReleaseStore } from '../releases/release-store.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { formatPeriod, periodOrdinal } from '../series/period.ts'
import { areaColumn } from './area-column.ts'
import { breakdownOf } from './breakdown.ts'
import type { ColumnQuestion } from './column-question.ts'
import { corridorColumn } from './corridor-column.ts'

const statements: string[] = []
const database = await createTestDatabase({
  onQuery: (sql) => {
    statements.push(sql)
  },
})

/** Series of random content about every corridor and area, so that the columns can be compared with the plain rule. */
const cell = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom<TestCell>('L', 'O', 'Q', 'M', null),
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('E', 'P', 'K')),
)
const seriesOf = (indicatorId: string, subjects: readonly string[]) =>
  fc.uniqueArray(
    fc.record({
      indicatorId: fc.constant(indicatorId),
      subject: fc.constantFrom(...subjects),
      datasetId: fc.constantFrom('desa', 'matrix', 'rpw'),
      from: fc.constantFrom('2000', '2001', '2003', '2001-Q2', '2002-Q4'),
      cells: fc.array(cell, { minLength: 1, maxLength: 9 }),
      dimensions: fc.constantFrom<Record<string, string>>({}, {}, { SEX: 'F' }, { AMOUNT: '200', SEX: 'M' }),
    }),
    {
      selector: (it) =>
        [it.subject, it.datasetId, it.from.length > 4 ? 'Q' : 'A', JSON.stringify(it.dimensions)].join(' '),
      minLength: 60,
      maxLength: 100,
    },
  )
const corridors = ['TJK-RUS', 'TJK-KAZ', 'TJK-DEU', 'KGZ-RUS', 'KGZ-KAZ', 'UZB-RUS', 'RUS-TJK', 'RUS-DEU']
const [aboutCorridors = []] = fc.sample(seriesOf('STOCK', corridors), { numRuns: 1, seed: 1 })
const [aboutAreas = []] = fc.sample(seriesOf('REM.GDP', ['TJK', 'KGZ', 'RUS', 'CA']), { numRuns: 1, seed: 2 })

let view: ReleaseView
beforeAll(async () => {
  await insertCorridors(database)
  await database.pool.query('TRUNCATE "Series", "SeriesVersion", "ObservationAttribute"')
  await insertSeries(database, 1, [...aboutCorridors, ...aboutAreas])
  view = await createReleaseStore(database).view()
})
afterAll(() => database.close())

const isValue = (it: TestCell): boolean => typeof it === 'number' || Array.isArray(it)
const numberOf = (it: TestCell): number =>
  typeof it === 'number' ? it : Array.isArray(it) ? Number(it[0]) : NaN
const ranks: Record<string, Record<string, number>> = { STOCK: { desa: 1, matrix: 2 }, 'REM.GDP': {} }

interface Asked {
  dimensions: Record<string, string>
  frequency: 'A' | 'Q'
  from?: number
  to?: number
}

/** The plain rule: of each subject the preferred dataset's newest value of the periods, of one frequency. */
function expected(all: readonly TestSeries[], { dimensions, frequency, from = 0, to = 9999 }: Asked) {
  const rank = ({ indicatorId, datasetId }: TestSeries) => ranks[indicatorId]?.[datasetId] ?? 99
  const matching = all.filter(
    (it) =>
      JSON.stringify(Object.entries(it.dimensions ?? {}).sort()) ===
      JSON.stringify(Object.entries(dimensions).sort()),
  )
  return [...new Set(matching.map((it) => it.subject))]
    .flatMap((subject) => {
      const about = matching.filter((it) => it.subject === subject)
      const [best] = about.toSorted((a, b) => rank(a) - rank(b) || (a.datasetId < b.datasetId ? -1 : 1))
      const series = about.find(
        (it) => it.datasetId === best?.datasetId && (it.from.length > 4 ? 'Q' : 'A') === frequency,
      )
      if (series === undefined) return []
      const year = Number(series.from.slice(0, 4))
      const first = frequency === 'A' ? year : periodOrdinal('Q', year, Number(series.from.slice(6)))
      const yearOf = (period: number) => (frequency === 'A' ? period : Math.floor(period / 4))
      const cells = series.cells
        .map((it, place) => ({ value: numberOf(it), has: isValue(it), period: first + place }))
        .filter(({ has, period }) => has && yearOf(period) >= from && yearOf(period) <= to)
      const newest = cells.at(-1)
      if (newest === undefined) return []
      const period = formatPeriod(frequency, newest.period)
      return [`${subject} ${period} ${newest.value} ${series.datasetId}`]
    })
    .sort()
}

const breakdowns = [{}, { SEX: 'F' }, { AMOUNT: '200', SEX: 'M' }]
const ranges: { from?: number; to?: number }[] = [
  {},
  { from: 2002 },
  { to: 2002 },
  { from: 2001, to: 2001 },
  { to: 1990 },
]
const questions = breakdowns.flatMap((dimensions) =>
  ranges.flatMap((range) =>
    (['A', 'Q'] as const).map((frequency): Asked => ({ dimensions, frequency, ...range })),
  ),
)

function questionOf(indicatorId: string, { dimensions, frequency, from, to }: Asked): ColumnQuestion {
  const indicator = view.find('Indicator', indicatorId)
  if (indicator === undefined) throw new Error(indicatorId)
  const codes = Object.entries(dimensions).map(([dimension, code]) => ({ dimension, code }))
  return { indicator, breakdown: breakdownOf(codes), frequency, from: from?.toString(), to: to?.toString() }
}

test.each([
  ['STOCK', 'Corridor', aboutCorridors, corridorColumn],
  ['REM.GDP', 'Area', aboutAreas, areaColumn],
] as const)(
  'the column of %s has what the plain rule says of its series',
  async (id, kind, all, columnOf) => {
    let rows = 0
    for (const asked of questions) {
      const column = await columnOf(view, questionOf(id, asked))
      const got = [...column.ordinals].map((ordinal, place) => {
        const period = formatPeriod(asked.frequency, column.periods[place] ?? 0)
        const dataset = column.datasetIds[column.datasets[place] ?? 0]
        return `${view.all(kind)[ordinal]?.id} ${period} ${column.values[place]} ${dataset}`
      })
      expect(got.sort(), JSON.stringify(asked)).toEqual(expected(all, asked))
      expect([...column.values]).toEqual([...column.values].sort((a, b) => a - b))
      rows += column.values.length
    }
    expect(rows).toBeGreaterThan(30)
  },
)

test('a column of corridors takes one statement, also for those who ask at the same time, and then none', async () => {
  const fresh = await createReleaseStore(database).view()
  const ask = () =>
    corridorColumn(fresh, { ...questionOf('STOCK', { dimensions: {}, frequency: 'A' }), from: '2001' })
  statements.length = 0
  const [one, two] = await Promise.all([ask(), ask()])
  expect(statements).toHaveLength(1)
  expect(two).toBe(one)
  expect(await ask()).toBe(one)
  expect(statements).toHaveLength(1)
})
