import { expect, it } from 'vitest'
import { testFile } from '../../source/testing-files.ts'
import { workbookOf } from '../../source/testing-workbook.ts'
import { readImporter } from '../testing-read.ts'
import { createKnomadImporter } from './knomad-importer.ts'

/** Migrants by origin (down) and destination (across), with the words of an edition for its sums and rest groups. */
async function read({ sum = 'World', north = 'Other North', south = 'Other South', ofMexico = 11573687 }) {
  const stock = [
    ['Bilateral Estimates of Migrant Stocks in 2017'],
    [null, 'Mexico', 'United States', north, sum],
    ['Mexico', 0, 11573680, 7, ofMexico],
    ['United States', 739168, 0, null, 739168],
    [south, 3, 0, 2, 5],
    [sum, 739171, 11573680, 9, 12312860],
  ]
  const path = await testFile('stocks.xlsx', workbookOf({ sheets: { a: stock } }))
  return readImporter([path], (source) => createKnomadImporter({ source }))
}

it.each([
  ['World', 'Other North', 'Other South'],
  ['WORLD', 'OTHER NORTH', 'other south'],
  ['Total', 'Other countries', 'Other'],
  ['Grand total', 'Other  High-income OECD', 'Other South'],
])('the sum may be called "%s", and what has no country "%s" and "%s"', async (sum, north, south) => {
  const { cells, rejects, importer } = await read({ sum, north, south })
  expect([...cells]).toEqual([
    ['OC.MIG.STOCK.BILATERAL MEX-USA', [{ period: 2017, value: 11573680, status: 'E' }]],
    ['OC.MIG.STOCK.BILATERAL USA-MEX', [{ period: 2017, value: 739168, status: 'E' }]],
  ])
  // Rest groups are told of; a sum is no such group, and no country that nobody knows.
  const told = [north, south].map((name) => name.replace(/\s+/g, ' '))
  expect(rejects.map(({ field }) => field)).toEqual(told)
  expect(Object.keys(importer.counts?.unresolvedAreas ?? {})).toEqual(told)
})

it.each(['World', 'Total', 'Grand total'])(
  'cells are added up also where the sum is called "%s"',
  async (sum) => {
    const { rejects } = await read({ sum, ofMexico: 11573999 })
    expect(rejects.map(({ field, raw }) => [field, raw])).toContainEqual(['Mexico / WORLD', '11573999'])
  },
)
