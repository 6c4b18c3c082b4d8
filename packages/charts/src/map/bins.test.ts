import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binOf, binsOf } from './bins.ts'

test('classes ascend, each has a colour of its own, and zero parts what lies on both sides of it', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
      const bins = binsOf(values)
      expect([...bins.thresholds]).toEqual([...new Set(bins.thresholds)].sort((a, b) => a - b))
      expect(new Set(bins.colours).size).toBe(bins.thresholds.length + 1)
      if (Math.min(...values) < 0 && Math.max(...values) > 0) expect(bins.thresholds).toContain(0)
      for (const value of values) expect(bins.colours[binOf(bins, value)]).toBeDefined()
    }),
  )
})

test('thresholds are numbers that can be kept in mind', () => {
  expect(binsOf(Array.from({ length: 100 }, (_, at) => at * 7.3)).thresholds).toEqual([
    100, 200, 400, 500, 600,
  ])
})
