import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StoredSeries } from '../series/stored-series.ts'
import { pickCells } from './pick-cells.ts'
import type { PickedCells, PickRule } from './pick-cells.ts'

const start = 2000
/** A line of cells: a value, `L` for a stated absence, null for nothing said. */
type Line = (number | 'L' | null)[]

const series = (areaId: string, line: Line, frequency: 'A' | 'Q' = 'A'): StoredSeries => ({
  indicatorId: 'I',
  seriesKey: `${areaId}.${frequency}@d`,
  subject: { kind: 'AREA', areaId },
  frequency,
  dimensions: {},
  datasetId: 'd',
  editionId: 'd',
  firstPeriod: start,
  values: Float64Array.from(line, (it) => (typeof it === 'number' ? it : Number.NaN)),
  statuses: Uint8Array.from(line, (it) => (it === null ? ' ' : it === 'L' ? 'L' : 'A').charCodeAt(0)),
  attributes: new Map(),
})

const line = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant('L' as const), fc.constant(null)),
  {
    minLength: 5,
    maxLength: 5,
  },
)
const lines = fc.array(fc.option(line), { maxLength: 8 })
type Lines = (Line | null)[]

const rule: PickRule = { usual: 'A', inUnit: () => true }
function pick(all: Lines, more: Partial<PickRule> = {}): PickedCells {
  const ids = all.map((_, at) => `M${at}`)
  const of = (id: string) => {
    const one = all[ids.indexOf(id)]
    return one == null ? [] : [series(id, one)]
  }
  return pickCells(ids, of, () => 'NO_SERIES', { ...rule, ...more })
}
const found = ({ cells }: PickedCells) =>
  cells.map(({ subjectId, series: { values, firstPeriod }, cell }) => [
    subjectId,
    values[cell],
    firstPeriod + cell,
  ])

it('takes the newest value of each, and says why the others have none', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const expected = all.flatMap((one, at) => {
        const last = one?.findLastIndex((it) => typeof it === 'number') ?? -1
        return last < 0 ? [] : [[`M${at}`, one?.[last], start + last]]
      })
      const picked = pick(all)
      expect(found(picked)).toEqual(expected)
      expect(picked.missing.map(({ reason }) => reason)).toEqual(
        all.flatMap((one) =>
          one === null ? 'NO_SERIES' : one.some((it) => typeof it === 'number') ? [] : 'NO_VALUE',
        ),
      )
    }),
  )
})

it('takes one period for all, where it is given', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: -1, max: 5 }), (all, year) => {
      const picked = pick(all, { period: { frequency: 'A', ordinal: start + year } })
      expect(found(picked)).toEqual(
        all.flatMap((one, at) =>
          typeof one?.[year] === 'number' ? [[`M${at}`, one[year], start + year]] : [],
        ),
      )
      expect(picked.missing.map(({ reason }) => reason)).toEqual(
        all.flatMap((one) => {
          if (one === null) return 'NO_SERIES'
          if (typeof one[year] === 'number') return []
          return one[year] === 'L' ? 'STATED_ABSENCE' : 'NO_VALUE'
        }),
      )
    }),
  )
})

it('takes the newest period that half of those with data have, where one is wanted for all', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const withData = all.filter((one) => one?.some((it) => typeof it === 'number')).length
      const has = (year: number) => all.filter((one) => typeof one?.[year] === 'number').length
      const year = [4, 3, 2, 1, 0].find((it) => has(it) > 0 && has(it) * 2 >= withData)
      const picked = pick(all, { samePeriod: true })
      expect(picked.period).toBe(year === undefined ? undefined : start + year)
      expect(picked.cells).toHaveLength(year === undefined ? 0 : has(year))
      expect(picked.cells.length + picked.missing.length).toBe(all.length)
    }),
  )
})

it('ranks no value that is too old, nor one in another unit', () => {
  const all: Lines = [[1, 2, 3, null, null], [1, 2, 3, 4, 'L'], [null]]
  const old = pick(all, { oldest: () => start + 3 })
  expect(found(old)).toEqual([['M1', 4, 2003]])
  expect(old.missing).toMatchObject([{ subjectId: 'M0', reason: 'TOO_OLD', cell: 2 }, { reason: 'NO_VALUE' }])
  const unit = pick(all, { inUnit: ({ subject }) => subject.kind === 'AREA' && subject.areaId === 'M1' })
  expect(unit.missing).toMatchObject([
    { subjectId: 'M0', reason: 'OTHER_UNIT', cell: 2 },
    { reason: 'NO_VALUE' },
  ])
})

it('puts no year beside a quarter', () => {
  const of = (id: string) =>
    id === 'BOTH' ? [series(id, [1]), series(id, [2], 'Q')] : id === 'QUARTERS' ? [series(id, [3], 'Q')] : []
  const ids = ['BOTH', 'QUARTERS', 'NONE']
  const picked = pickCells(ids, of, () => 'NO_SERIES', rule)
  expect(found(picked)).toEqual([['BOTH', 1, 2000]])
  expect(picked.missing.map(({ reason }) => reason)).toEqual(['OTHER_FREQUENCY', 'NO_SERIES'])
  expect(found(pickCells(ids, of, () => 'NO_SERIES', { ...rule, usual: 'Q' }))).toEqual([
    ['BOTH', 2, 2000],
    ['QUARTERS', 3, 2000],
  ])
})
