import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from './labels.ts'

const wishes = fc.array(
  fc.record({ wish: fc.integer({ min: 0, max: 400 }), height: fc.integer({ min: 10, max: 30 }) }),
  { maxLength: 12 },
)

test('no label covers another, all stay in the room, and those that have room stay where they wish to be', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const middles = spread(all, 0, 400)
      const boxes = all
        .map(({ height }, at) => ({ top: (middles[at] ?? 0) - height / 2, height }))
        .sort((a, b) => a.top - b.top)
      for (const [at, { top, height }] of boxes.entries()) {
        const next = boxes[at + 1]
        if (next !== undefined) expect(top + height).toBeLessThanOrEqual(next.top + 1e-6)
        expect(top).toBeGreaterThanOrEqual(-1e-6)
        expect(top + height).toBeLessThanOrEqual(400 + 1e-6)
      }
      if (all.length === 1 && (all[0]?.wish ?? 0) >= 20 && (all[0]?.wish ?? 0) <= 380)
        expect(middles[0]).toBeCloseTo(all[0]?.wish ?? 0)
    }),
  )
})
