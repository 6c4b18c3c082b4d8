import { expect, it } from 'vitest'
import { readableScale } from './scale.ts'

it.each([
  [[9_000_000_000, 12], 1e6, 'millions'],
  [[10_000, -3], 1e3, 'thousands'],
  [[9_999], 1, ''],
  [[-40_000_000_000_000, null], 1e12, 'trillions'],
  [[null], 1, ''],
  [[], 1, ''],
])('%j are read in %d', (values, divisor, label) => {
  expect(readableScale(values)).toEqual({ divisor, label })
})
