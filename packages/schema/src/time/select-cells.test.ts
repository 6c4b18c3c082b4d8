import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offGrid } from '../series/observation-status.ts'
import { anySeries, at, makeSeries, periodsOf } from '../series/testing/make-series.ts'
import { newestMonth, oldestWithin } from './newest-period.ts'
import { samePeriod } from './same-period.ts'
import { cellsWithin, newestCells } from './select-cells.ts'
import type { CellSpan } from './select-cells.ts'

const indices = (span: CellSpan | undefined): number[] =>
  span === undefined
    ? []
    : Array.from({ length: span.count }, (_, place) => span.cells?.[place] ?? span.first + place)

const bound = fc.oneof(fc.integer({ min: -10, max: 50 }), fc.constantFrom(Infinity, -Infinity))

describe('the cells of a series', () => {
  it('within two periods are all that something is said of', () => {
    fc.assert(
      fc.property(anySeries(), bound, bound, (series, from, to) => {
        const [first, last] = [series.firstPeriod + from, series.firstPeriod + to]
        const wanted = periodsOf(series).filter(
          (period) => period >= first && period <= last && at(series, period).status !== ' ',
        )
        const span = cellsWithin(series, first, last)
        expect(indices(span).map((index) => index + series.firstPeriod)).toEqual(wanted)
        // A list of cells is held only where first and last do not say the same.
        expect(span?.cells === undefined).toBe(
          span === undefined || span.count === span.last - span.first + 1,
        )
      }),
    )
  })

  it('within two periods are the same where it is said that all lie on the grid', () => {
    fc.assert(
      fc.property(anySeries(), bound, bound, (series, from, to) => {
        const [first, last] = [series.firstPeriod + from, series.firstPeriod + to]
        const filled = { ...series, statuses: series.statuses.map((code) => (code === offGrid ? 65 : code)) }
        expect(cellsWithin({ ...filled, whole: true }, first, last)).toEqual(cellsWithin(filled, first, last))
      }),
    )
  })

  it('that are newest are the last with a value', () => {
    fc.assert(
      fc.property(anySeries(), bound, bound, fc.integer({ min: 1, max: 6 }), (series, from, to, most) => {
        const [first, last] = [series.firstPeriod + from, series.firstPeriod + to]
        const wanted = periodsOf(series)
          .filter((period) => period >= first && period <= last && at(series, period).value !== undefined)
          .slice(-most)
        expect(indices(newestCells(series, first, last, most)).map((it) => it + series.firstPeriod)).toEqual(
          wanted,
        )
      }),
    )
  })
})

const lastMonthOf = ({ frequency, ordinal }: { frequency: 'A' | 'Q' | 'M'; ordinal: number }) =>
  (ordinal + 1) * { A: 12, Q: 3, M: 1 }[frequency] - 1

describe('age', () => {
  it('is counted from the last month of the newest period that has a value', () => {
    fc.assert(
      fc.property(fc.array(anySeries(), { maxLength: 5 }), (all) => {
        const ends = all.flatMap((series) =>
          periodsOf(series)
            .filter((period) => at(series, period).value !== undefined)
            .map((ordinal) => lastMonthOf({ frequency: series.frequency, ordinal })),
        )
        expect(newestMonth(all)).toBe(Math.max(-Infinity, ...ends))
      }),
    )
  })

  it('lets in what ended so many years before, and nothing that ended earlier', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'Q', 'M'),
        fc.integer({ min: 20_000, max: 24_300 }),
        fc.nat(60),
        (frequency, newest, years) => {
          const ordinal = oldestWithin(frequency, newest, years)
          expect(newest - lastMonthOf({ frequency, ordinal })).toBeLessThanOrEqual(years * 12)
          expect(newest - lastMonthOf({ frequency, ordinal: ordinal - 1 })).toBeGreaterThan(years * 12)
        },
      ),
    )
    expect(oldestWithin('A', lastMonthOf({ frequency: 'A', ordinal: 2020 }), 3)).toBe(2017)
    expect(oldestWithin('Q', lastMonthOf({ frequency: 'A', ordinal: 2020 }), 0)).toBe(2020 * 4 + 3)
  })
})

const everything = () => ({ from: -Infinity, to: Infinity })

describe('the same period for all', () => {
  it('is the newest that at least half of the subjects with data have', () => {
    const subjects = fc.array(fc.array(anySeries(), { minLength: 1, maxLength: 3 }), { maxLength: 6 })
    fc.assert(
      fc.property(subjects, (all) => {
        const series = all.flatMap((of, place) =>
          of.map((one) => ({ ...one, subject: { kind: 'AREA' as const, areaId: `A${place}` } })),
        )
        const found = samePeriod(series, everything)
        const periods = (of: typeof series) =>
          new Set(
            of.flatMap((one) =>
              periodsOf(one)
                .filter((period) => at(one, period).value !== undefined)
                .map((ordinal) => `${one.frequency} ${ordinal}`),
            ),
          )
        const bySubject = all.map((_, place) =>
          periods(series.filter(({ subject }) => subject.areaId === `A${place}`)),
        )
        const withData = bySubject.filter(({ size }) => size > 0)
        const good = [...periods(series)].filter(
          (period) => withData.filter((of) => of.has(period)).length * 2 >= withData.length,
        )
        const read = (period: string) => {
          const [frequency = '', ordinal] = period.split(' ')
          return { frequency: frequency as 'A' | 'Q' | 'M', ordinal: Number(ordinal) }
        }
        const best = good
          .map(read)
          .toSorted(
            (a, b) =>
              lastMonthOf(b) - lastMonthOf(a) || 'AQM'.indexOf(a.frequency) - 'AQM'.indexOf(b.frequency),
          )
        expect(found).toEqual(best[0])
      }),
    )
  })

  it('counts only what lies within the bounds', () => {
    const series = ['A', 'B', 'C', 'D'].map((areaId, place) =>
      makeSeries(place < 2 ? [1, 1, 1] : [1], { subject: { kind: 'AREA', areaId } }),
    )
    expect(samePeriod(series, everything)).toEqual({ frequency: 'A', ordinal: 2002 })
    expect(samePeriod(series, () => ({ from: 2000, to: 2000 }))).toEqual({ frequency: 'A', ordinal: 2000 })
    expect(samePeriod(series, () => ({ from: 2003, to: 2009 }))).toBeUndefined()
  })
})
