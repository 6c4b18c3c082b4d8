import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAbandonment } from './abandonment.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('while somebody waits nothing is abandoned, and it is looked again', () => {
  let awaited = true
  const abandoned = vi.fn()
  const goneBefore = createAbandonment(() => awaited, abandoned)
  goneBefore()
  vi.advanceTimersByTime(2_000)
  expect(abandoned).not.toHaveBeenCalled()
  awaited = false
  vi.advanceTimersByTime(250)
  expect(abandoned).toHaveBeenCalled()
})

test('who goes shortly before a look is looked after once more, when what was begun for them is old enough', () => {
  const at: number[] = []
  const start = Date.now()
  const goneBefore = createAbandonment(
    () => false,
    () => at.push(Date.now() - start),
  )
  goneBefore()
  vi.advanceTimersByTime(240)
  goneBefore()
  vi.advanceTimersByTime(10_000)
  expect(at).toEqual([250, 500])
  goneBefore()
  vi.advanceTimersByTime(10_000)
  expect(at.slice(2)).toEqual([10_490, 10_740])
})
