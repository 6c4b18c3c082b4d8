import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DerivedCells } from '../series/derivation.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import {
  anyCells,
  anySeries,
  anyValue,
  at,
  cellsOf,
  makeSeries,
  periodsOf,
} from '../series/testing/make-series.ts'
import { difference } from './difference.ts'
import { growth } from './growth.ts'
import { indexToBase } from './index-to-base.ts'
import { movingAverage } from './moving-average.ts'
import { quotient } from './quotient.ts'

/** From strongest to weakest, as docs/decisions/0010-panel.md has it. */
const order = 'A W K D B P V E I G U N F'.split(' ')
const weakest = (...statuses: string[]) =>
  statuses.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).at(-1)

/** What a cell of the answer has to be: the value by the definition, how large the numbers are, or nothing. */
type Expected = (period: number) => { value: number; size: number; statuses: string[] } | undefined

function check(series: StoredSeries, cells: DerivedCells, expected: Expected) {
  const derived = { ...series, ...cells }
  expect(periodsOf(derived)).toEqual(periodsOf(series))
  for (const period of periodsOf(series)) {
    const own = at(series, period)
    const wanted = own.value === undefined ? undefined : expected(period)
    const given = at(derived, period)
    if (wanted === undefined) {
      expect(given).toEqual({
        value: undefined,
        status: own.value === undefined && 'LOQM'.includes(own.status) ? own.status : ' ',
      })
    } else {
      // A few roundings of numbers of this size, however they are ordered.
      expect(Math.abs((given.value ?? Number.NaN) - wanted.value)).toBeLessThanOrEqual(1e-12 * wanted.size)
      expect(given.status).toBe(weakest(own.status, ...wanted.statuses))
    }
  }
}

const yearOf = { A: 1, Q: 4, M: 12 }

describe('growth', () => {
  it('is the change on the same period of the year before, in percent', () => {
    fc.assert(
      fc.property(anySeries(), (series) => {
        check(series, growth(series), (period) => {
          const now = at(series, period).value ?? 0
          const before = at(series, period - yearOf[series.frequency])
          if (before.value === undefined || before.value <= 0) return undefined
          const value = ((now - before.value) / before.value) * 100
          return { value, size: 100 + Math.abs(value), statuses: [before.status] }
        })
      }),
    )
  })

  it.each([
    ['grows by a tenth', [100, 110], [null, 10.000000000000009]],
    ['has none from nothing', [0, 110], [null, null]],
    ['has none from a deficit', [-5, 5], [null, null]],
    ['has none across a gap', [100, null, 110], [null, null, null]],
    ['keeps what the source says of an absence', [100, 'Q'], [null, 'Q']],
    ['is of the weaker of the two', [[100, 'E'], 150, [300, 'F']], [null, [50, 'E'], [100, 'F']]],
  ])('%s', (_, cells, expected) => {
    const series = makeSeries(cells as never)
    expect(cellsOf({ ...series, ...growth(series) })).toEqual(expected)
  })

  it('goes by quarters and months of the year before', () => {
    const quarters = makeSeries([1, 2, 3, 4, 2, 3], { frequency: 'Q', firstPeriod: 8000 })
    expect(cellsOf({ ...quarters, ...growth(quarters) })).toEqual([null, null, null, null, 100, 50])
  })

  it('is nothing where the result is beyond the numbers', () => {
    const series = makeSeries([5e-324, 1e308])
    expect(cellsOf({ ...series, ...growth(series) })).toEqual([null, null])
  })
})

describe('the first difference', () => {
  it('is the change on the period before', () => {
    fc.assert(
      fc.property(anySeries(), (series) => {
        check(series, difference(series), (period) => {
          const before = at(series, period - 1)
          if (before.value === undefined) return undefined
          return { value: (at(series, period).value ?? 0) - before.value, size: 0, statuses: [before.status] }
        })
      }),
    )
  })
})

describe('the moving average', () => {
  it('is the mean of a period and those before it, of all of them', () => {
    fc.assert(
      fc.property(anySeries(), fc.integer({ min: 2, max: 8 }), (series, window) => {
        check(series, movingAverage(series, window), (period) => {
          const cells = Array.from({ length: window }, (_, back) => at(series, period - window + 1 + back))
          if (cells.some(({ value }) => value === undefined)) return undefined
          const mean = cells.reduce((sum, { value = 0 }) => sum + value / window, 0)
          const size = Math.max(...cells.map(({ value = 0 }) => Math.abs(value)))
          return { value: mean, size: size * window, statuses: cells.map(({ status }) => status) }
        })
      }),
    )
  })

  it('does not carry the rounding of large values into small ones', () => {
    const series = makeSeries([1e16, 1, 1, 1])
    expect(cellsOf({ ...series, ...movingAverage(series, 2) }).slice(2)).toEqual([1, 1])
  })
})

describe('an index', () => {
  const positive = fc.integer({ min: 1, max: 1e9 }).map((eighths) => eighths / 8)

  it('has its base period as 100', () => {
    fc.assert(
      fc.property(anySeries(positive), fc.nat(39), (series, offset) => {
        const base = series.firstPeriod + (offset % series.values.length)
        const cells = indexToBase(series, { frequency: series.frequency, ordinal: base })
        const hundred = at(series, base)
        if (hundred.value === undefined) {
          expect(cells).toContain('no value for the base period')
          return
        }
        if (typeof cells === 'string') throw new Error(cells)
        expect(at({ ...series, ...cells }, base).value).toBeCloseTo(100, 9)
        const toBase = (value: number) => (value / (hundred.value ?? 0)) * 100
        check(series, cells, (period) => ({
          value: toBase(at(series, period).value ?? 0),
          size: toBase(at(series, period).value ?? 0),
          statuses: [hundred.status],
        }))
      }),
    )
  })

  it('of quarters may have a year as its base, which is their mean, and all of them', () => {
    const series = makeSeries([10, 20, 30, 40, 50, 'L'], { frequency: 'Q', firstPeriod: 2000 * 4 })
    const cells = indexToBase(series, { frequency: 'A', ordinal: 2000 })
    expect(typeof cells === 'string' ? cells : cellsOf({ ...series, ...cells })).toEqual([
      40,
      80,
      120,
      160,
      200,
      'L',
    ])
    expect(indexToBase(series, { frequency: 'A', ordinal: 2001 })).toContain('2001')
  })

  it('has no values when its base has none, or none above zero, or is too short', () => {
    const series = makeSeries([null, 0, -5, 'L', 7])
    const reason = (ordinal: number) => indexToBase(series, { frequency: 'A', ordinal })
    expect([2000, 2003, 1990].map(reason)).toEqual(
      ['2000', '2003', '1990'].map((year) => `It has no value for the base period ${year}.`),
    )
    expect([2001, 2002].map(reason)).toEqual(
      ['2001', '2002'].map((year) => `Its value for the base period ${year} is not above zero.`),
    )
    expect(indexToBase(series, { frequency: 'Q', ordinal: 2004 * 4 })).toContain('2004-Q1')
  })
})

describe('a quotient', () => {
  it('is by the value of the same period, and of that alone', () => {
    fc.assert(
      fc.property(
        anyCells(anyValue),
        anyCells(fc.integer({ min: -2, max: 9 })),
        fc.integer({ min: -5, max: 5 }),
        (cells, divisors, shift) => {
          const series = makeSeries(cells)
          const by = makeSeries(divisors, { firstPeriod: 2000 + shift })
          check(series, quotient(series, by, 100), (period) => {
            const divisor = at(by, period)
            if (divisor.value === undefined || divisor.value <= 0) return undefined
            const value = ((at(series, period).value ?? 0) / divisor.value) * 100
            return {
              value,
              size: Math.abs(value),
              statuses: [divisor.status],
            }
          })
        },
      ),
    )
  })
})
