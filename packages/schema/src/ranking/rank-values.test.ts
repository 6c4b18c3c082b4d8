import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankValues } from './rank-values.ts'
import type { Direction } from './rank-values.ts'

const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(-0),
)
const direction = fc.constantFrom<Direction>('TOP', 'BOTTOM')
/** Whether a value comes before another one, from the definition of the direction. */
const before = (a: number, b: number, way: Direction) => (way === 'TOP' ? a > b : a < b)

it('counts from either end, and equal values share the smallest rank', () => {
  const values = [10, 30, 20, 20, 5]
  expect([...rankValues(values, 'TOP').ranks]).toEqual([4, 1, 2, 2, 5])
  expect([...rankValues(values, 'BOTTOM').ranks]).toEqual([2, 5, 3, 3, 1])
  expect([...rankValues(values, 'TOP').order]).toEqual([1, 2, 3, 0, 4])
  expect([...rankValues(values, 'TOP').ties]).toEqual([0, 0, 1, 1, 0])
})

it('takes numbers as equal only when they are stored as the same', () => {
  expect([...rankValues([0.1 + 0.2, 0.3], 'TOP').ranks]).toEqual([1, 2])
  expect([...rankValues([0, -0], 'TOP').ties]).toEqual([1, 1])
})

it('has no place for nothing', () => {
  expect(rankValues([], 'TOP').order).toHaveLength(0)
})

it('ranks every value after those before it, whichever way they are counted', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 40 }), direction, (values, way) => {
      const { order, ranks, ties } = rankValues(values, way)
      for (const [index, value] of values.entries()) {
        expect(ranks[index]).toBe(1 + values.filter((other) => before(other, value, way)).length)
        expect(ties[index]).toBe(values.filter((other) => other === value).length - 1)
      }
      expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, index) => index))
      for (const [place, index] of [...order].entries()) {
        const next = order[place + 1]
        if (next === undefined) continue
        const [a, b] = [values[index] ?? 0, values[next] ?? 0]
        expect(before(a, b, way) || (a === b && index < next)).toBe(true)
      }
    }),
  )
})
