import { expect, it } from 'vitest'
import { decimalCell } from './decimal-cell.ts'

it.each([
  [7, 7],
  ['200.00', 200],
  [' -1.5 ', -1.5],
  ['.5', 0.5],
  ['1e3', 1000],
  ['0', 0],
])('reads %j as %d', (cell, value) => {
  expect(decimalCell(cell)).toBe(value)
})

it.each([null, '', '..', '<1', '1,234', 'N/A', 'NaN', '0x10', '1e999', Number.NaN, Infinity])(
  'takes %j for no number',
  (cell) => {
    expect(decimalCell(cell)).toBeUndefined()
  },
)
