import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReleaseView } from '../releases/release-view.ts'
import { anySeries, at, cellsOf, makeSeries, periodsOf } from '../series/testing/make-series.ts'
import { rank } from './rank.ts'

/** Corridors need no view to be told from one another; countries and regions are ranked in panel-derived.test.ts. */
const view = {} as ReleaseView
const corridor = { kind: 'CORRIDOR', originId: 'TJK', destinationId: 'RUS' } as const

it('is one more than the number of greater values of the period, of one breakdown and frequency', () => {
  const series = fc
    .tuple(anySeries(fc.integer({ min: -3, max: 3 })), fc.constantFrom({}, { SEX: 'F' }))
    .map(([one, dimensions]) => ({ ...one, subject: corridor, dimensions }))
  fc.assert(
    fc.property(fc.array(series, { maxLength: 8 }), (all) => {
      const ranks = rank(view, all)
      for (const [place, one] of all.entries()) {
        const derived = { ...one, ...ranks[place] }
        const others = all.filter(
          ({ frequency, dimensions }) =>
            frequency === one.frequency &&
            Object.keys(dimensions).length === Object.keys(one.dimensions).length,
        )
        for (const period of periodsOf(one)) {
          const { value, status } = at(one, period)
          const greater = others.filter(
            (other) => (at(other, period).value ?? -Infinity) > (value ?? Infinity),
          )
          expect(at(derived, period)).toEqual(
            value === undefined
              ? { value: undefined, status: 'LOQM'.includes(status) ? status : ' ' }
              : { value: 1 + greater.length, status },
          )
        }
      }
    }),
  )
})

it('is shared by equal values, the smallest of theirs', () => {
  const all = [9, 7, 7, 5].map((value) => makeSeries([value], { subject: corridor }))
  expect(
    rank(view, all).map((cells, place) => cellsOf({ ...(all[place] as (typeof all)[0]), ...cells })),
  ).toEqual([[1], [2], [2], [4]])
})
