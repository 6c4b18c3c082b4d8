import { expect, it } from 'vitest'
import { decimalOf } from './number-text.ts'

it.each([
  ['1,234', '1234'],
  ['1,234,567.5', '1234567.5'],
  ['0', '0'],
  ['-5.35', '-5.35'],
  ['1e-7', '1e-7'],
  ['.5', '.5'],
])('reads %s', (text, expected) => {
  expect(decimalOf(text)).toBe(expected)
})

// A comma for decimals, a space between digits, other scripts, and what JavaScript would take for a number.
it.each(['1,5', '12,34', '1,2345', '1 234', '', '0x10', 'Infinity', '1e999', '٣', '..', '1.2.3'])(
  'refuses "%s"',
  (text) => {
    expect(decimalOf(text)).toBeUndefined()
  },
)
