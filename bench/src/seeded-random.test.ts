import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pickSeveral, sample, seededRandom, uniform, zipf } from './seeded-random.ts'

describe('seededRandom', () => {
  it('repeats itself, and another seed gives other numbers', () => {
    const [a, b, c] = [seededRandom(7), seededRandom(7), seededRandom(8)]
    const ten = (random: () => number) => Array.from({ length: 10 }, random)
    const first = ten(a)
    expect(ten(b)).toEqual(first)
    expect(ten(c)).not.toEqual(first)
    expect(first.every((it) => it >= 0 && it < 1)).toBe(true)
  })
})

describe('choices', () => {
  it('stay within the list', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1 - 2 ** -32, noNaN: true }),
        (n, u) => {
          for (const choice of [uniform, zipf]) {
            const place = choice(() => u, n)
            expect(place >= 0 && place < n).toBe(true)
          }
        },
      ),
    )
  })

  it('by Zipf make the first as likely as its share says', () => {
    const random = seededRandom(1)
    const draws = Array.from({ length: 50_000 }, () => zipf(random, 1000))
    const share = (place: number) => draws.filter((it) => it === place).length / draws.length
    expect(share(0)).toBeCloseTo(Math.log(2) / Math.log(1001), 2)
    expect(share(9)).toBeCloseTo(Math.log(11 / 10) / Math.log(1001), 2)
  })
})

describe('sample and pickSeveral', () => {
  it('give different items of the list', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 40 }),
        fc.integer(),
        (items, seed) => {
          for (const some of [
            sample(seededRandom(seed), items, 5),
            pickSeveral(seededRandom(seed), items, 5, zipf),
          ]) {
            expect(new Set(some).size).toBe(5)
            expect(items).toEqual(expect.arrayContaining(some))
          }
        },
      ),
    )
  })
})
