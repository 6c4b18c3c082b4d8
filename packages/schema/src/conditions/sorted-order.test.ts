import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedOrder } from './sorted-order.ts'

test('places stand by value, those of equal values as they were', () => {
  const value = fc.oneof(
    fc.integer({ min: -2, max: 2 }),
    fc.double({ noNaN: true }),
    fc.constantFrom(0, -0, Infinity, -Infinity),
  )
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (values) => {
      const order = [...sortedOrder(Float64Array.from(values))]
      expect(order.toSorted((a, b) => a - b)).toEqual(values.map((_, place) => place))
      for (const [at, place] of order.entries()) {
        const next = order[at + 1]
        if (next === undefined) continue
        const [a = 0, b = 0] = [values[place], values[next]]
        expect(a < b || (a === b && place < next)).toBe(true)
      }
    }),
  )
})
