import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { deviationOf, meanOf, quantileOf, quantilesOf, varianceOf } from './describe.ts'

/** Integers, so that sums are exact and the definitions can be computed without rounding. */
const integers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 })
const ascending = integers.map((values) => values.toSorted((a, b) => a - b))

test('the mean is the sum divided by the count', () => {
  fc.assert(
    fc.property(integers, (values) => {
      let sum = 0
      for (const value of values) sum += value
      expect(meanOf(values)).toBeCloseTo(sum / values.length, 9)
    }),
  )
})

test('the variance is the mean squared distance of all pairs, halved', () => {
  // Another definition than the one that is computed: the sum over all pairs of (a - b)² / (2 n (n - 1)).
  fc.assert(
    fc.property(integers, (values) => {
      let sum = 0
      for (const a of values) for (const b of values) sum += (a - b) ** 2
      const n = values.length
      if (n < 2) expect(varianceOf(values, false)).toBeNull()
      else expect(varianceOf(values, false)).toBeCloseTo(sum / (2 * n * (n - 1)), 6)
      expect(varianceOf(values, true)).toBeCloseTo(sum / (2 * n * n), 6)
      expect(deviationOf(values, true)).toBeCloseTo(Math.sqrt(sum / (2 * n * n)), 6)
    }),
  )
})

test('a quantile lies on the line through the values at 0, 1 / (n - 1), 2 / (n - 1), ... 1', () => {
  fc.assert(
    fc.property(ascending, fc.double({ min: 0, max: 1, noNaN: true }), (sorted, probability) => {
      const n = sorted.length
      let expected = sorted[n - 1] ?? 0
      for (let k = 0; k + 1 < n; k += 1) {
        const [left, right] = [k / (n - 1), (k + 1) / (n - 1)]
        if (probability < left || probability > right) continue
        const [a = 0, b = 0] = [sorted[k], sorted[k + 1]]
        expected = a + ((probability - left) / (right - left)) * (b - a)
        break
      }
      expect(quantileOf(sorted, probability)).toBeCloseTo(expected, 6)
    }),
  )
})

describe('quantiles', () => {
  it('are those that R gives by default', () => {
    // quantile(c(3, 6, 7, 8, 8, 10, 13, 15, 16, 20)) in R: 3, 7.25, 9, 14.5, 20.
    const values = [3, 6, 7, 8, 8, 10, 13, 15, 16, 20]
    expect(quantilesOf(values, [0, 0.25, 0.5, 0.75, 1]).map(({ value }) => value)).toEqual([
      3, 7.25, 9, 14.5, 20,
    ])
  })

  it('of one value are that value, of none are none', () => {
    expect(quantilesOf([7], [0, 0.3, 1]).map(({ value }) => value)).toEqual([7, 7, 7])
    expect(quantilesOf([], [0.5])).toEqual([])
    expect([meanOf([]), quantileOf([], 0.5), varianceOf([], false), varianceOf([], true)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it.each([[[1.1]], [[-0.1]], [[Number.NaN]], [Array<number>(101).fill(0.5)]])(
    'are refused for %j',
    (asked) => {
      expect(() => quantilesOf([1, 2], asked)).toThrow('probabilities')
    },
  )
})
