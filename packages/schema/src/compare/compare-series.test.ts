import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packSeries, unpackSeries } from '../series/pack.ts'
import type { Cell } from '../series/pack.ts'
import { compareSeries } from './compare-series.ts'
import type { CellDifference, ComparedCells } from './compare-series.ts'

const absence = fc.constantFrom('L', 'O', 'Q', 'M').map((status) => ({ value: null, status }))
/** Few values, some within the tolerance of another, so that noise and revisions both are frequent. */
const number = fc
  .tuple(
    fc.constantFrom(0, 1, -3.5, 1e12),
    fc.constantFrom(1, 1, 1 + 4e-10, 1 + 1e-6),
    fc.constantFrom('A', 'P'),
  )
  .map(([digit, factor, status]) => ({ value: digit * factor, status }))
const cells = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 2000, max: 2012 }), fc.oneof(number, absence)), {
    selector: ([period]) => period,
    maxLength: 8,
  })
  .map((all) =>
    all.toSorted(([a], [b]) => a - b).map(([period, { value, status }]): Cell => ({ period, value, status })),
  )

function compared(all: readonly Cell[]): ComparedCells | undefined {
  if (all.length === 0) return undefined
  const packed = packSeries(all)
  const series = {
    ...{ indicatorId: 'I', seriesKey: 'TJK.A@d', subject: { kind: 'AREA', areaId: 'TJK' } as const },
    ...{ frequency: 'A' as const, dimensions: {}, datasetId: 'd', editionId: 'e', attributes: new Map() },
    ...packed,
  }
  return { series, first: 0, last: packed.values.length - 1 }
}

function compare(older: readonly Cell[], newer: readonly Cell[]) {
  const differences: CellDifference[] = []
  const unchanged = compareSeries(compared(older), compared(newer), (it) => differences.push(it))
  return { differences, unchanged }
}

/** From the definition, one period at a time. */
function expected(older: readonly Cell[], newer: readonly Cell[], period: number): string | undefined {
  const a = older.find((it) => it.period === period)
  const b = newer.find((it) => it.period === period)
  const [x, y] = [a?.value ?? null, b?.value ?? null]
  if (a === undefined && b === undefined) return undefined
  if (x === null && y !== null) return 'ADDED'
  if (x !== null && y === null) return 'REMOVED'
  if (x !== null && y !== null && Math.abs(x - y) > 1e-9 * Math.max(Math.abs(x), Math.abs(y)))
    return 'REVISED'
  return a?.status === b?.status ? 'UNCHANGED' : 'STATUS'
}

test('each period differs as the definition says, and the others are counted', () => {
  fc.assert(
    fc.property(cells, cells, (older, newer) => {
      const { differences, unchanged } = compare(older, newer)
      const all = Array.from({ length: 20 }, (_, at) => 1995 + at).map((period) => ({
        period,
        change: expected(older, newer, period),
      }))
      expect(differences).toEqual(all.filter(({ change }) => change !== undefined && change !== 'UNCHANGED'))
      expect(unchanged).toBe(all.filter(({ change }) => change === 'UNCHANGED').length)
    }),
  )
})

test('applying the differences to the older cells gives the newer ones, within the tolerance', () => {
  fc.assert(
    fc.property(cells, cells, (older, newer) => {
      const result = new Map(older.map((it) => [it.period, it]))
      for (const { period } of compare(older, newer).differences) {
        const to = newer.find((it) => it.period === period)
        if (to === undefined) result.delete(period)
        else result.set(period, to)
      }
      const got = [...result.values()].toSorted((a, b) => a.period - b.period)
      expect(got.map(({ period, status }) => [period, status])).toEqual(
        newer.map(({ period, status }) => [period, status]),
      )
      for (const [at, { value }] of got.entries()) {
        const to = newer[at]?.value ?? null
        if (value === null || to === null) expect(value).toBe(to)
        else expect(Math.abs(value - to)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(value), Math.abs(to)))
      }
    }),
  )
})

test('only the cells that are compared count', () => {
  const older = compared(
    unpackSeries(
      packSeries([2000, 2001, 2002, 2003].map((period) => ({ period, value: period, status: 'A' }))),
    ),
  )
  const differences: CellDifference[] = []
  if (older === undefined) throw new Error('no cells')
  const unchanged = compareSeries({ ...older, first: 1, last: 2 }, { ...older, first: 1, last: 1 }, (it) =>
    differences.push(it),
  )
  expect(differences).toEqual([{ change: 'REMOVED', period: 2002 }])
  expect(unchanged).toBe(1)
})
