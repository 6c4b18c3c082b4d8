import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compensatedSum } from './compensated-sum.ts'
import { weightedMean } from './weighted-mean.ts'

// Thousandths: the products of the definition neither vanish nor overflow.
const value = fc.integer({ min: -1e12, max: 1e12 }).map((it) => it / 1000)
const weight = fc.integer({ min: 0, max: 1e12 }).map((it) => it / 1000)
const items = fc.array(fc.record({ value, weight }), { minLength: 1, maxLength: 30 })

it('weights: 10 % of 100 people and 40 % of 300 are 32.5 % of 400', () => {
  expect(
    weightedMean([
      { value: 10, weight: 100 },
      { value: 40, weight: 300 },
    ]),
  ).toBe((10 * 100 + 40 * 300) / 400)
})

it('is null where there is nothing to weight by, never zero', () => {
  expect(weightedMean([])).toBeNull()
  expect(weightedMean([{ value: 3, weight: 0 }])).toBeNull()
})

it('is the value itself for one member, and for members that all have it', () => {
  fc.assert(
    fc.property(
      value,
      fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { minLength: 1 }),
      (x, weights) => {
        expect(weightedMean(weights.map((it) => ({ value: x, weight: it })))).toBe(x)
      },
    ),
  )
})

it('lies between the lowest and the highest value, and agrees with the definition', () => {
  fc.assert(
    fc.property(items, (all) => {
      const mean = weightedMean(all)
      const total = all.reduce((sum, it) => sum + it.weight, 0)
      if (total === 0) {
        expect(mean).toBeNull()
        return
      }
      const values = all.map((it) => it.value)
      const scale = Math.max(...values.map(Math.abs), 1)
      expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - scale * 1e-12)
      expect(mean).toBeLessThanOrEqual(Math.max(...values) + scale * 1e-12)
      const naive = all.reduce((sum, it) => sum + it.value * it.weight, 0) / total
      expect(Math.abs((mean ?? NaN) - naive)).toBeLessThanOrEqual(scale * 1e-9)
    }),
  )
})

it('adds what plain addition loses', () => {
  expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2)
  expect(compensatedSum([])).toBe(0)
  expect(compensatedSum([1e308, 1e308])).toBe(Infinity)
})

it('adds integers exactly, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), (numbers) => {
      const exact = Number(numbers.reduce((sum, it) => sum + BigInt(it), 0n))
      expect(compensatedSum(numbers)).toBe(exact)
      expect(compensatedSum(numbers.toReversed())).toBe(exact)
    }),
  )
})
