import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringifyWithReadyText } from '../graph/ready-text.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { fillSeries } from '../time/fill.ts'
import { cellsWithin, newestCells } from '../time/select-cells.ts'
import { formatPeriod, parsePeriod } from '../series/period.ts'
import { anySeries, at, makeSeries } from '../series/testing/make-series.ts'
import { columnsOf } from './columns.ts'
import { filledCells, rowStatuses, rowValues, statusMatrix, valuesMatrix } from './matrix.ts'
import { PanelSeries } from './panel-series.ts'
import { seriesText } from './series-text.ts'

const view = {} as ReleaseView

/** Series with some of their cells: those of a span of periods, or the newest few. */
const rows = fc
  .array(
    fc.tuple(
      anySeries(),
      fc.integer({ min: -3, max: 40 }),
      fc.integer({ min: -3, max: 40 }),
      fc.option(fc.integer({ min: 1, max: 4 })),
    ),
    { maxLength: 8 },
  )
  .map((all) =>
    all.flatMap(([series, from, to, most]) => {
      const [first, last] = [series.firstPeriod + from, series.firstPeriod + to]
      const span = most === null ? cellsWithin(series, first, last) : newestCells(series, first, last, most)
      return span === undefined ? [] : [new PanelSeries(view, series, span)]
    }),
  )

/** The periods of the cells of a row. */
const periodsOf = (one: PanelSeries): number[] =>
  Array.from({ length: one.count }, (_, place) => one.series.firstPeriod + one.cellAt(place))

describe('the columnar shape', () => {
  it('has a column for each period that is in the answer, by their beginning, the longer one first', () => {
    fc.assert(
      fc.property(rows, (series) => {
        const { periods } = columnsOf(series)
        const wanted = new Set(
          series.flatMap((one) => periodsOf(one).map((it) => formatPeriod(one.series.frequency, it))),
        )
        expect(new Set(periods)).toEqual(wanted)
        expect(periods).toHaveLength(wanted.size)
        const starts = periods.map((text) => {
          const { frequency, ordinal } = parsePeriod(text) ?? { frequency: 'A', ordinal: 0 }
          const months = { A: 12, Q: 3, M: 1 }[frequency]
          return ordinal * months - months / 100
        })
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })

  it('says the same as the cells one by one', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (series, warm) => {
        if (warm) for (const one of series) seriesText(one.series)
        const columns = columnsOf(series)
        const cells = series.map((one) => {
          const own = new Set(periodsOf(one))
          return columns.periods.map((text) => {
            const period = parsePeriod(text)
            const isOwn = period?.frequency === one.series.frequency && own.has(period.ordinal)
            return isOwn ? at(one.series, period.ordinal) : { value: undefined, status: ' ' }
          })
        })
        const values = cells.map((row) => row.map(({ value }) => value ?? null))
        const statuses = cells.map((row) => row.map(({ status }) => status).join(''))
        expect(stringifyWithReadyText(valuesMatrix(series, columns))).toBe(JSON.stringify(values))
        expect(stringifyWithReadyText(statusMatrix(series, columns))).toBe(JSON.stringify(statuses))
        const [first] = series
        if (first === undefined) return
        const alone = columnsOf([first])
        expect(rowValues([first], alone).text).toBe(
          JSON.stringify(periodsOf(first).map((period) => at(first.series, period).value ?? null)),
        )
        expect(rowStatuses([first], alone)).toBe(
          periodsOf(first)
            .map((period) => at(first.series, period).status)
            .join(''),
        )
      }),
    )
  })

  it('writes numbers as JSON does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        (values) => {
          expect(seriesText(makeSeries(values)).values).toBe(JSON.stringify(values).slice(1, -1))
        },
      ),
    )
  })

  it('is empty for no series', () => {
    const columns = columnsOf([])
    expect(columns.periods).toEqual([])
    expect(valuesMatrix([], columns).text).toBe('[]')
    expect(statusMatrix([], columns).text).toBe('[]')
    expect([rowValues([], columns).text, rowStatuses([], columns)]).toEqual(['[]', ''])
  })

  it('names the cells that were filled', () => {
    const all = [makeSeries([1, 2, 3]), makeSeries([1, null, null, 4], { firstPeriod: 1999 })]
      .map((series) => fillSeries(series, { method: 'LINEAR' }, 'persons'))
      .flatMap((series) => {
        const span = cellsWithin(series, 2000, 2001)
        return span === undefined ? [] : [new PanelSeries(view, series, span)]
      })
    expect(filledCells(all, columnsOf(all))).toEqual([
      [1, 0],
      [1, 1],
    ])
  })
})
