import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, rounded } from './statistics.ts'

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 })

describe('median', () => {
  it('is the middle of an odd count, and between the two in the middle of an even one', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  it('has at most half of the numbers on either side, in whatever order they come', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const middle = median(all)
        expect(all.filter((one) => one < middle).length).toBeLessThanOrEqual(all.length / 2)
        expect(all.filter((one) => one > middle).length).toBeLessThanOrEqual(all.length / 2)
        // Zero may come out with either sign, for the two are equal in every order.
        expect(median(all.toReversed()) === middle).toBe(true)
      }),
    )
  })

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError)
  })
})

describe('rounded', () => {
  it('keeps significant digits', () => {
    expect([rounded(12345.678), rounded(0.00123456, 3), rounded(7)]).toEqual([12350, 0.00123, 7])
  })
})
