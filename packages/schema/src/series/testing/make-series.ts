import fc from 'fast-check'
import { absences, offGrid } from '../observation-status.ts'
import type { Frequency } from '../period.ts'
import { createKeptSet } from '../series-set.ts'
import type { SeriesSet } from '../series-set.ts'
import type { StoredSeries } from '../stored-series.ts'

/** A cell by hand: a value, a value and its status, a kind of absence (`'L'`), or null for nothing said. */
export type MadeCell = number | readonly [value: number, status: string] | string | null

/** What the value and the status of a cell are. */
export function readCell(cell: MadeCell): { value: number; status: string } {
  if (cell === null) return { value: Number.NaN, status: ' ' }
  if (typeof cell === 'string') return { value: Number.NaN, status: cell }
  return typeof cell === 'number' ? { value: cell, status: 'A' } : { value: cell[0], status: cell[1] }
}

/** A series in memory, as the cache holds it. */
export function makeSeries(cells: readonly MadeCell[], rest: Partial<StoredSeries> = {}): StoredSeries {
  const read = cells.map(readCell)
  return {
    indicatorId: 'I',
    seriesKey: 'TJK.A@d',
    subject: { kind: 'AREA', areaId: 'TJK' },
    frequency: 'A',
    dimensions: {},
    datasetId: 'd',
    editionId: 'd',
    firstPeriod: 2000,
    values: Float64Array.from(read, ({ value }) => value),
    statuses: Uint8Array.from(read, ({ status }) => (status === ' ' ? offGrid : status.charCodeAt(0))),
    attributes: new Map(),
    ...rest,
  }
}

/** The cells of a series as they are written by hand, with every status. */
export const cellsOf = ({ values, statuses }: StoredSeries): (MadeCell | string)[] =>
  Array.from(values, (value, index) => {
    const status = String.fromCharCode(statuses[index] ?? offGrid)
    if (status === ' ') return null
    return Number.isNaN(value) ? status : status === 'A' ? value : [value, status]
  })

/** Cells of any kind: values among them, gaps, and reasons why there is no value. */
export const anyCells = (value: fc.Arbitrary<number>): fc.Arbitrary<MadeCell[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: value },
      {
        weight: 2,
        arbitrary: fc.tuple(value, fc.constantFrom('A', 'B', 'E', 'F', 'P', 'I')),
      },
      { weight: 1, arbitrary: fc.constantFrom(...absences) },
      { weight: 2, arbitrary: fc.constant(null) },
    ),
    { minLength: 1, maxLength: 40 },
  )

/** Numbers of any sign; eighths, so that sums of them are exact and a test can ask for what the definition says. */
export const anyValue = fc.integer({ min: -1e9, max: 1e9 }).map((eighths) => eighths / 8)

/** A series of any cells and frequency. */
export const anySeries = (value: fc.Arbitrary<number> = anyValue): fc.Arbitrary<StoredSeries> =>
  fc
    .tuple(anyCells(value), fc.constantFrom<Frequency>('A', 'Q', 'M'), fc.integer({ min: 1990, max: 2010 }))
    .map(([cells, frequency, year]) =>
      makeSeries(cells, {
        frequency,
        firstPeriod: year * { A: 1, Q: 4, M: 12 }[frequency] + (frequency === 'A' ? 0 : year % 3),
      }),
    )

/** Value and status of a period, from the definition of a series: what is not in it is not said. */
export function at(series: StoredSeries, period: number): { value: number | undefined; status: string } {
  const index = period - series.firstPeriod
  if (index < 0 || index >= series.values.length) return { value: undefined, status: ' ' }
  const value = series.values[index]
  return {
    value: value === undefined || Number.isNaN(value) ? undefined : value,
    status: String.fromCharCode(series.statuses[index] ?? offGrid),
  }
}

/** All periods of a series. */
export const periodsOf = (series: StoredSeries): number[] =>
  Array.from(series.values, (_, index) => series.firstPeriod + index)

/** The set of a series as it is when somebody keeps it, and has asked for its objects. */
export function keptSetOf(series: StoredSeries): SeriesSet {
  const set = createKeptSet(series.values.buffer, () => [series])
  if (set.all.length !== 1) throw new Error('A set of one series has one.')
  return set
}
