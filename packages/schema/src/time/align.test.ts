import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySeries, at, cellsOf, makeSeries } from '../series/testing/make-series.ts'
import { alignSeries, checkAlign, partsAttribute } from './align.ts'
import type { TimeAggregation } from './align.ts'

const aggregations = ['SUM', 'MEAN', 'FIRST', 'LAST', 'MIN', 'MAX'] as const

/** By the definition, from the values of the parts in their order. */
const byDefinition: Record<TimeAggregation, (values: number[]) => number> = {
  SUM: (values) => values.reduce((a, b) => a + b),
  MEAN: (values) => values.reduce((sum, value) => sum + value / values.length, 0),
  FIRST: (values) => values[0] ?? Number.NaN,
  LAST: (values) => values[values.length - 1] ?? Number.NaN,
  MIN: (values) => values.toSorted((a, b) => a - b)[0] ?? Number.NaN,
  MAX: (values) => values.toSorted((a, b) => b - a)[0] ?? Number.NaN,
}

const months = { A: 12, Q: 3, M: 1 }
const order = 'A W K D B P V E I G U N F'

describe('alignment', () => {
  it('puts together the parts of each longer period, and only whole ones unless others are asked for', () => {
    fc.assert(
      fc.property(
        anySeries().filter(({ frequency }) => frequency !== 'A'),
        fc.constantFrom('A', 'Q'),
        fc.constantFrom(...aggregations),
        fc.boolean(),
        (series, frequency, aggregation, partial) => {
          fc.pre(months[frequency] >= months[series.frequency])
          const aligned = alignSeries(series, { frequency, aggregation, partial }, 'persons')
          if (frequency === series.frequency) {
            expect(aligned).toBe(series)
            return
          }
          const width = months[frequency] / months[series.frequency]
          const first = Math.floor(series.firstPeriod / width)
          const last = Math.floor((series.firstPeriod + series.values.length - 1) / width)
          expect([aligned.frequency, aligned.firstPeriod, aligned.values.length]).toEqual([
            frequency,
            first,
            last - first + 1,
          ])
          for (let period = first; period <= last; period += 1) {
            const cells = Array.from({ length: width }, (_, part) => at(series, period * width + part))
            const values = cells.flatMap(({ value }) => value ?? [])
            const statuses = new Set(cells.map(({ status }) => status))
            const given = at(aligned, period)
            if (values.length === 0 || (values.length < width && !partial)) {
              const [reason = ''] = statuses
              const agreed = statuses.size === 1 && 'LOQM'.includes(reason)
              expect(given).toEqual({ value: undefined, status: agreed ? reason : ' ' })
              continue
            }
            const wanted = byDefinition[aggregation](values)
            const size = Math.max(...values.map(Math.abs))
            expect(Math.abs((given.value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * size)
            const ranks = cells.flatMap(({ value, status }) =>
              value === undefined ? [] : order.indexOf(status),
            )
            expect(order.indexOf(given.status)).toBe(Math.max(...ranks))
            expect(aligned.attributes.get(period)).toEqual(
              values.length === width ? undefined : { [partsAttribute]: `${values.length} of ${width}` },
            )
          }
        },
      ),
    )
  })

  it('says how it was done', () => {
    const series = makeSeries([1, 2, 3, 4], { frequency: 'Q', firstPeriod: 8000 })
    const aligned = alignSeries(series, { frequency: 'A', aggregation: 'MEAN' }, '%')
    expect(cellsOf(aligned)).toEqual([2.5])
    expect(aligned.seriesKey).toBe('TJK.A@d~ALIGNED(A,MEAN)')
    expect(aligned.derivation).toEqual({
      method: 'ALIGNED',
      formula: 'MEAN of the 4 quarters of the year',
      inputs: [series],
      unit: '%',
    })
  })

  it('never makes a year into quarters, nor anything into months', () => {
    expect(() => alignSeries(makeSeries([1]), { frequency: 'Q', aggregation: 'MEAN' }, '%')).toThrow(
      'I is annual, and can not be made quarterly',
    )
    expect(() => {
      checkAlign({ frequency: 'M', aggregation: 'MEAN' })
    }).toThrow('A or Q')
  })
})
