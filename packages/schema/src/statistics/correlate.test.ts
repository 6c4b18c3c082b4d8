import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { correlate } from './correlate.ts'
import type { Pair } from './correlate.ts'

const names = ['X', 'Y'] as const
const pairs = fc.array(
  fc.record({ x: fc.integer({ min: -20, max: 20 }), y: fc.integer({ min: -20, max: 20 }) }),
  { minLength: 3, maxLength: 30 },
)
const varied = pairs.filter(
  (all) => new Set(all.map(({ x }) => x)).size > 1 && new Set(all.map(({ y }) => y)).size > 1,
)

/** By sums of products, from the computational form of the definition; exact for integers but for the last division. */
function pearson(all: readonly Pair[]): number {
  const n = all.length
  const sum = (of: (pair: Pair) => number) => all.reduce((total, pair) => total + of(pair), 0)
  const [x, y] = [sum((it) => it.x), sum((it) => it.y)]
  const top = n * sum((it) => it.x * it.y) - x * y
  return top / Math.sqrt((n * sum((it) => it.x ** 2) - x ** 2) * (n * sum((it) => it.y ** 2) - y ** 2))
}

/** The rank of a value: those below it, and half of those that equal it. */
const midrank = (values: readonly number[], value: number) =>
  values.filter((it) => it < value).length + (values.filter((it) => it === value).length + 1) / 2

function spearman(all: readonly Pair[]): number {
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)]
  return pearson(all.map(({ x, y }) => ({ x: 2 * midrank(xs, x), y: 2 * midrank(ys, y) })))
}

test.each([
  ['PEARSON', pearson],
  ['SPEARMAN', spearman],
] as const)(
  '%s is what its definition says, whichever way round and in whatever order',
  (method, definition) => {
    fc.assert(
      fc.property(varied, (all) => {
        const { coefficient } = correlate(all, method, names)
        expect(coefficient).toBeCloseTo(definition(all), 9)
        const turned = all.map(({ x, y }) => ({ x: y, y: x })).reverse()
        expect(correlate(turned, method, names).coefficient).toBeCloseTo(coefficient ?? Number.NaN, 9)
      }),
    )
  },
)

test('a line is 1 or -1, any rising curve 1 by ranks, and both are within these bounds', () => {
  fc.assert(
    fc.property(varied, fc.integer({ min: 1, max: 9 }), (all, slope) => {
      const line = all.map(({ x }) => ({ x, y: slope * x - 7 }))
      expect(correlate(line, 'PEARSON', names).coefficient).toBeCloseTo(1, 9)
      const falling = line.map(({ x, y }) => ({ x, y: -y }))
      expect(correlate(falling, 'PEARSON', names).coefficient).toBeCloseTo(-1, 9)
      const curve = all.map(({ x }) => ({ x, y: Math.exp(x / 4) }))
      expect(correlate(curve, 'SPEARMAN', names).coefficient).toBeCloseTo(1, 9)
      for (const one of [line, falling, curve, all]) {
        expect(Math.abs(correlate(one, 'PEARSON', names).coefficient ?? 0)).toBeLessThanOrEqual(1)
      }
    }),
  )
})

describe('there is no coefficient', () => {
  it.each([
    [[], 'There are 0 pairs of values'],
    [
      [
        { x: 1, y: 2 },
        { x: 2, y: 3 },
      ],
      'There are 2 pairs of values',
    ],
    [[1, 2, 3].map((x) => ({ x, y: 5 })), 'All 3 values of Y are the same'],
    [[1, 2, 3].map((y) => ({ x: 5, y })), 'All 3 values of X are the same'],
    [[1, 2, 3].map((n) => ({ x: n * 1e-200, y: n })), 'too little'],
  ])('for %j', (all, reason) => {
    for (const method of ['PEARSON', 'SPEARMAN'] as const) {
      const found = correlate(all, method, names)
      if (method === 'SPEARMAN' && reason === 'too little') expect(found.coefficient).toBeCloseTo(1)
      else expect(found).toEqual({ coefficient: null, reason: expect.stringContaining(reason) as string })
    }
  })
})
