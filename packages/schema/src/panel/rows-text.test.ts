import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReleaseView } from '../releases/release-view.ts'
import type { ObservationNode } from '../series/series-node.ts'
import { anySeries, keptSetOf, makeSeries } from '../series/testing/make-series.ts'
import { cellsWithin } from '../time/select-cells.ts'
import { PanelSeries } from './panel-series.ts'
import { panelRows } from './rows.ts'

const view = {} as ReleaseView
const row = {
  name: 'period:period value:value',
  textOf: (source: unknown) => {
    const { period, value, status } = source as ObservationNode
    return JSON.stringify({ period, value, status })
  },
}
const inPanel = (series: ReturnType<typeof makeSeries>, from = -Infinity, to = Infinity) => {
  const cells = cellsWithin(series, from, to)
  return cells === undefined ? [] : [new PanelSeries(view, series, cells)]
}
const rowsOf = (series: readonly PanelSeries[]) =>
  panelRows({ series, count: series.reduce((sum, { count }) => sum + count, 0) })

it('the texts of any page are those of its rows', () => {
  const anySpan = fc.tuple(anySeries(), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  fc.assert(
    fc.property(fc.array(anySpan, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (spans, a, b) => {
      const rows = rowsOf(
        spans.flatMap(([series, skip, length]) =>
          inPanel(series, series.firstPeriod + skip, series.firstPeriod + skip + length),
        ),
      )
      fc.pre(rows.size > 0)
      const start = a % rows.size
      const end = start + 1 + (b % (rows.size - start))
      const expected = Array.from({ length: end - start }, (_none, at) => row.textOf(rows.at(start + at)))
      const sets = spans.map(([series]) => keptSetOf(series))
      // The second time its text is made, and the third time it is cut from that.
      for (let time = 0; time < 3; time += 1) {
        expect(rows.texts?.(start, end, row)).toBe(expected.join(','))
        for (const set of sets) set.askedAgain = true
      }
    }),
  )
})

it('texts of a few choices of fields are kept of a set that was asked for again, and count in the memory of the set that the series is of', () => {
  const series = makeSeries([1, 2, 3, 4])
  const set = keptSetOf(series)
  const rows = rowsOf(inPanel(series))
  const grown = (name: string) => {
    const before = set.objectBytes
    rows.texts?.(0, 4, { ...row, name })
    return set.objectBytes - before
  }
  expect(grown(row.name)).toBe(0)
  set.askedAgain = true
  const length = rows.texts?.(0, 4, row)?.length ?? 0
  expect(grown(row.name)).toBe(0)
  expect(grown('period:period')).toBeGreaterThan(length)
  expect(grown('p:period')).toBeGreaterThan(length)
  expect(grown('one too many')).toBe(0)
  expect(grown('a name without end '.repeat(20))).toBe(0)
})
