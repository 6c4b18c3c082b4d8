import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReleaseView } from '../releases/release-view.ts'
import { preferredTotals } from '../series/preferred.ts'
import { createSeriesSet } from '../series/series-set.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { anyCells, anyValue, keptSetOf, makeSeries } from '../series/testing/make-series.ts'
import { cellChoice, requestBounds } from './choose-cells.ts'
import { chosen } from './chosen.ts'
import { keptChoice } from './kept-choice.ts'
import type { PanelRequest } from './panel-request.ts'

const view = { by: () => [] } as unknown as ReleaseView
const places = ['AAA', 'BBB', 'CCC', 'DDD']

const anySet = fc
  .array(fc.tuple(anyCells(anyValue), fc.constantFrom(...places), fc.constantFrom('d', 'e')), {
    maxLength: 6,
  })
  .map((all) =>
    createSeriesSet(
      all.map(([cells, areaId, datasetId], place) =>
        makeSeries(cells, { subject: { kind: 'AREA', areaId }, datasetId, seriesKey: `${place}` }),
      ),
    ),
  )

// Few, so that many questions differ in one thing alone.
const year = (...years: string[]) => fc.constantFrom(null, ...years)
const anyRequest = fc.record<PanelRequest>({
  indicators: fc.constant(['I']),
  from: year('1990', '2003', '2010'),
  to: year('2012', '2030'),
  latest: fc.constantFrom(true, false, null),
  lastN: fc.constantFrom(null, 1, 3),
})

const ask = (set: SeriesSet, request: PanelRequest, subjects: readonly string[]) =>
  keptChoice(view, set, request, requestBounds(request), subjects)

describe('a choice of cells that is kept', () => {
  it('is the one that is found anew, in whatever company a place is asked for', () => {
    const asked = fc.array(fc.tuple(anyRequest, fc.uniqueArray(fc.constantFrom(...places))), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(anySet, asked, (set, questions) => {
        for (const [request, subjects] of questions) {
          const totals = subjects.flatMap(preferredTotals(view, set))
          const { cellsOf, reasonOf } = cellChoice(request, requestBounds(request), totals, undefined)
          expect(ask(set, request, subjects)).toEqual(chosen(view, totals, cellsOf, reasonOf))
          if (subjects.length === 2) set.shed()
        }
      }),
    )
  })

  it('counts in the memory of its set, and is let go of when others are asked for more', () => {
    const set = keptSetOf(makeSeries([1, 2, 3]))
    const take = (from: number) => ask(set, { indicators: ['I'], from: String(from) }, ['TJK', 'UZB'])
    const without = set.objectBytes
    const first = take(2000)
    const { objectBytes: bytes } = set
    expect(bytes).toBeGreaterThan(without)
    expect(take(2000).series[0]).toBe(first.series[0])
    expect(set.objectBytes).toBe(bytes)
    const takeOthers = () => Array.from({ length: 40 }, (_, more) => (take(1950 + more), set.objectBytes))
    const others = takeOthers()
    expect(take(2000).series[0]).toBe(first.series[0])
    for (let times = 0; times < 10; times += 1) others.push(...takeOthers())
    expect(Math.max(...others)).toBeLessThanOrEqual(without + 10 * (bytes - without))
    expect(take(2000).series[0]).not.toBe(first.series[0])
    expect(take(2000)).toEqual(first)
  })
})
