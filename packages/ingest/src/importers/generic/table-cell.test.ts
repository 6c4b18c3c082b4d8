import { expect, test } from 'vitest'
import { createNumberReader } from './table-cell.ts'

test.each([
  ['.', ',', '1,234.5', '1234.5'],
  ['.', ',', '-.5', '-0.5'],
  [',', '.', '1.234,5', '1234.5'],
  [',', undefined, ',5', '0.5'],
])('with "%s" for decimals and "%s" between thousands "%s" is read', (decimal, thousands, text, expected) => {
  expect(createNumberReader(decimal, thousands)(text)).toBe(expected)
})

// What stands before the sign between thousands has been lost: `1,123` is not 123.
test.each([
  ['.', ',', ',123'],
  ['.', ',', '-,123'],
  [',', '.', '.123'],
])('with "%s" for decimals and "%s" between thousands "%s" is no number', (decimal, thousands, text) => {
  expect(createNumberReader(decimal, thousands)(text)).toBeUndefined()
})
