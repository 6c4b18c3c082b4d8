import { expect, it } from 'vitest'
import { parseTable } from './parse-table.ts'

it('reads rows and trims cells', () => {
  expect(parseTable('\nTUR|en |Türkiye\n\nXKX||', 3)).toEqual([
    ['TUR', 'en', 'Türkiye'],
    ['XKX', '', ''],
  ])
})

it('names the row that has another number of cells', () => {
  expect(() => parseTable('TUR|en', 3)).toThrow('The row "TUR|en" has 2 cells, and the table has 3 columns.')
})
