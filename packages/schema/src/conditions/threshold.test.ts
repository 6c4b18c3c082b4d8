import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkThreshold, placesWithin } from './threshold.ts'
import type { Threshold } from './threshold.ts'

const bound = fc.option(fc.integer({ min: -4, max: 4 }), { nil: undefined })
const threshold = fc.record({ above: bound, below: bound, atLeast: bound, atMost: bound })

/** From the definition: every bound that is given holds. */
const meets = (value: number, { above, below, atLeast, atMost }: Threshold): boolean =>
  (above == null || value > above) &&
  (below == null || value < below) &&
  (atLeast == null || value >= atLeast) &&
  (atMost == null || value <= atMost)

test('the places within a threshold are those of the values that meet it', () => {
  const values = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 30 })
  fc.assert(
    fc.property(values, threshold, (some, asked) => {
      const column = { values: Float64Array.from(some).sort() }
      const { start, end } = placesWithin(column, asked)
      for (const [place, value] of column.values.entries())
        expect(place >= start && place < end).toBe(meets(value, asked))
    }),
  )
})

describe('a threshold', () => {
  it.each([{ above: 5 }, { atLeast: 0, atMost: 0 }, { above: 3, below: 5 }, { below: -1, atMost: 4 }])(
    'may be %j',
    (asked) => {
      expect(() => {
        checkThreshold('where[0]', asked)
      }).not.toThrow()
    },
  )

  it.each([
    [{}, 'where[0] has no bound; give above, below, atLeast or atMost. Values of 0 and more are atLeast: 0.'],
    [{ above: 5, below: 5 }, 'where[0]: no value is above 5 and below 5.'],
    [{ above: 5, atMost: 5 }, 'where[0]: no value is above 5 and at most 5.'],
    [{ atLeast: 5, below: 5 }, 'where[0]: no value is at least 5 and below 5.'],
    [{ atLeast: 6, atMost: 5 }, 'where[0]: no value is at least 6 and at most 5.'],
    [{ above: 1, atLeast: 6, atMost: 5 }, 'where[0]: no value is at least 6 and at most 5.'],
  ])('%j is refused', (asked, message) => {
    expect(() => {
      checkThreshold('where[0]', asked)
    }).toThrow(message)
  })

  it('is refused exactly when no number could meet it, or none is asked for', () => {
    const numbers = Array.from({ length: 41 }, (_, at) => (at - 20) / 4)
    fc.assert(
      fc.property(threshold, (asked) => {
        let refused = false
        try {
          checkThreshold('where[0]', asked)
        } catch {
          refused = true
        }
        const none = Object.values(asked).every((it) => it === undefined)
        expect(refused).toBe(none || !numbers.some((value) => meets(value, asked)))
      }),
    )
  })
})
