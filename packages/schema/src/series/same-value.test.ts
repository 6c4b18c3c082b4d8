import { expect, it } from 'vitest'
import { sameValue } from './same-value.ts'

it.each([
  [1, 1 + 1e-10, true],
  [1, 1 + 2e-9, false],
  [-3e12, -3e12 * (1 + 9e-10), true],
  [0, 0, true],
  [0, 1e-300, false],
  [1e308, -1e308, false],
])('%d and %d are one value: %s', (a, b, same) => {
  expect(sameValue(a, b)).toBe(same)
  expect(sameValue(b, a)).toBe(same)
})
