import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstAbove, firstNotBelow } from './sorted-place.ts'

it('finds where values from a bound on, and above it, begin', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: -6, max: 6 }), (all, bound) => {
      const values = Float64Array.from(all).sort()
      expect(firstNotBelow(values, bound)).toBe(all.filter((value) => value < bound).length)
      expect(firstAbove(values, bound)).toBe(all.filter((value) => value <= bound).length)
    }),
  )
})

it('finds the ends for bounds without an end', () => {
  const values = Float64Array.of(1, 2, 3)
  expect([firstNotBelow(values, -Infinity), firstAbove(values, Infinity)]).toEqual([0, 3])
})
