import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absences, observationStatuses, weakerStatus } from './observation-status.ts'

const values = Object.keys(observationStatuses).filter((code) => !absences.has(code))
const status = fc.constantFrom(...values)
const weaker = (a: string, b: string) => String.fromCharCode(weakerStatus(a.charCodeAt(0), b.charCodeAt(0)))

describe('the weaker of two statuses', () => {
  it.each([
    ['A', 'E', 'E'],
    ['P', 'E', 'E'],
    ['B', 'A', 'B'],
    ['P', 'B', 'P'],
    ['E', 'I', 'I'],
    ['F', 'U', 'F'],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(weaker(a, b)).toBe(expected)
  })

  it('is one of the two, whichever comes first, and the same however many are joined', () => {
    fc.assert(
      fc.property(status, status, status, (a, b, c) => {
        expect([a, b]).toContain(weaker(a, b))
        expect(weaker(a, b)).toBe(weaker(b, a))
        expect(weaker(weaker(a, b), c)).toBe(weaker(a, weaker(b, c)))
        expect(weaker('A', a)).toBe(a)
      }),
    )
  })
})
