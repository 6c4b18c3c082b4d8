import { expect, test } from 'vitest'
import { retryDelay } from './retry-delay.ts'

test('waits longer from attempt to attempt, for about three days, and then no more', () => {
  const delays = Array.from({ length: 9 }, (_, index) => retryDelay(index + 1, 0, 0.5) ?? Number.NaN)
  expect(delays).toEqual([...delays].sort((a, b) => a - b))
  expect(delays[0]).toBe(5000)
  // 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 hours.
  const hours = 2 + 5 + 10 + 14 + 20 + 24
  expect(delays.reduce((sum, one) => sum + one, 0)).toBe(((hours * 60 + 35) * 60 + 5) * 1000)
  expect(retryDelay(10)).toBeUndefined()
})

test('differs by a tenth at most', () => {
  expect(retryDelay(1, 0, 0)).toBe(4500)
  expect(retryDelay(1, 0, 1)).toBe(5500)
})

test('waits as long as the receiver asks, but a day at most', () => {
  expect(retryDelay(1, 60_000, 0.5)).toBe(60_000)
  expect(retryDelay(9, 60_000, 0.5)).toBe(86_400_000)
  expect(retryDelay(1, 1e12, 0.5)).toBe(86_400_000)
})
