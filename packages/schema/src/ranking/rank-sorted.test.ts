import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstOfSorted, rankAmong } from './rank-sorted.ts'
import { rankValues } from './rank-values.ts'
import type { Direction } from './rank-values.ts'

it('gives the places that ranking all values gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 })),
      fc.constantFrom<Direction>('TOP', 'BOTTOM'),
      fc.nat({ max: 12 }),
      (all, direction, first) => {
        const values = Float64Array.from(all).sort()
        const { order, ranks, ties } = rankValues(values, direction)
        expect(firstOfSorted(values, direction, first)).toEqual([...order.subarray(0, first)])
        for (const [index, value] of values.entries()) {
          expect(rankAmong(values, value, direction)).toEqual({ rank: ranks[index], tiedWith: ties[index] })
        }
      },
    ),
  )
})

it('counts from either end', () => {
  const values = Float64Array.of(1, 2, 2, 3)
  expect(firstOfSorted(values, 'TOP', 3)).toEqual([3, 1, 2])
  expect(firstOfSorted(values, 'BOTTOM', 2)).toEqual([0, 1])
  expect(rankAmong(values, 2, 'TOP')).toEqual({ rank: 2, tiedWith: 1 })
  expect(rankAmong(values, 3, 'BOTTOM')).toEqual({ rank: 4, tiedWith: 0 })
})
