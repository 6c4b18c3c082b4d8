import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillMethodAttribute } from '../series/derivation.ts'
import { anySeries, at, cellsOf, makeSeries, periodsOf } from '../series/testing/make-series.ts'
import { checkFill, fillSeries } from './fill.ts'

const method = fc.constantFrom('PREVIOUS', 'NEXT', 'LINEAR')
const gap = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })
const order = 'A W K D B P V E I G U N F'

describe('filling', () => {
  it('gives each period between two values one by its method, and no other', () => {
    fc.assert(
      fc.property(anySeries(), method, gap, (series, how, maxGap) => {
        const filled = fillSeries(series, { method: how, maxGap }, 'persons')
        const known = periodsOf(series).filter((period) => at(series, period).value !== undefined)
        for (const period of periodsOf(series)) {
          const own = at(series, period)
          const before = known.findLast((it) => it < period)
          const after = known.find((it) => it > period)
          const fills =
            own.status === ' ' &&
            before !== undefined &&
            after !== undefined &&
            after - before - 1 <= (maxGap ?? Infinity)
          const given = at(filled, period)
          expect(filled.attributes.get(period)).toEqual(fills ? { [fillMethodAttribute]: how } : undefined)
          if (!fills) {
            expect(given).toEqual(own)
            continue
          }
          const [a, b] = [at(series, before), at(series, after)]
          const [x, y] = [a.value ?? 0, b.value ?? 0]
          const slope = (y - x) / (after - before)
          const wanted = { PREVIOUS: x, NEXT: y, LINEAR: x + slope * (period - before) }[how]
          expect(Math.abs((given.value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
            1e-9 * (Math.abs(x) + Math.abs(y)),
          )
          const sources = { PREVIOUS: [a], NEXT: [b], LINEAR: [a, b] }[how].map(({ status }) => status)
          const ranks = ['I', ...sources].map((status) => order.indexOf(status))
          expect(order.indexOf(given.status)).toBe(Math.max(...ranks))
        }
      }),
    )
  })

  it('leaves a series that has nothing to fill as it is, with its own id', () => {
    for (const series of [makeSeries([1, 2, 'L', 3]), makeSeries([null, 1, null]), makeSeries(['L'])]) {
      expect(fillSeries(series, { method: 'LINEAR' }, 'persons')).toBe(series)
    }
  })

  it('leaves what the source says of an absence, also within a gap', () => {
    const series = makeSeries([1, null, 'Q', null, 9])
    expect(cellsOf(fillSeries(series, { method: 'LINEAR' }, 'persons'))).toEqual([
      1,
      [3, 'I'],
      'Q',
      [7, 'I'],
      9,
    ])
  })

  it('stays between its ends, however large they are', () => {
    const series = makeSeries([-1.7e308, null, 1.7e308])
    expect(cellsOf(fillSeries(series, { method: 'LINEAR' }, 'persons'))[1]).toEqual([0, 'I'])
  })

  it('says what was done, and keeps what else was said of cells', () => {
    const series = makeSeries([1, null, 3], { attributes: new Map([[2000, { SOURCE: 'l.1' }]]) })
    const filled = fillSeries(series, { method: 'PREVIOUS', maxGap: 2 }, 'persons')
    expect(filled.seriesKey).toBe('TJK.A@d~FILLED(PREVIOUS,2)')
    expect(filled.attributes.get(2000)).toEqual({ SOURCE: 'l.1' })
    expect(filled.derivation).toMatchObject({
      method: 'FILLED',
      inputs: [series],
      unit: 'persons',
      formula: expect.stringContaining('gaps of 2 periods at most') as unknown,
    })
  })

  it.each([0, -1, 1001])('is refused for gaps of %s periods', (maxGap) => {
    expect(() => {
      checkFill({ method: 'LINEAR', maxGap })
    }).toThrow(`maxGap is ${maxGap}; it may be 1 to 1000`)
  })
})
