import { expect, it } from 'vitest'
import { widthFault } from './row-width.ts'

const header = ['area', 'year', 'value', '']

it.each([
  ['as wide as the header', ['TJK', '2020', '1', '']],
  ['without the empty cells at its end', ['TJK', '2020', '1']],
  ['with more empty cells at its end', ['TJK', '2020', '1', '', '', '']],
])('takes a row %s', (_, cells) => {
  expect(widthFault(header, { cells, ended: true })).toBeUndefined()
})

it.each([
  ['that breaks off', ['TJK', '2020']],
  ['that a number with a comma makes longer', ['TJK', '2020', '1', '', '234']],
])('refuses a row %s', (_, cells) => {
  expect(widthFault(header, { cells, ended: true })).toContain(`The row has ${cells.length} cells`)
  // A sheet leaves out what is empty at the end of a row.
  expect(widthFault(header, { cells })).toBeUndefined()
})
