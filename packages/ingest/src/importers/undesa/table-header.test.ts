import { describe, expect, it } from 'vitest'
import type { Cell, TableRow } from '../read-tables.ts'
import { readTableHeader } from './table-header.ts'

/** The rows as a sheet gives them: numbered from 1, empty ones left out. */
async function* rowsOf(rows: Cell[][]): AsyncGenerator<TableRow> {
  for (const [at, cells] of rows.entries())
    if (cells.length > 0) yield await Promise.resolve({ line: at + 1, cells })
}
const read = (rows: Cell[][]) => readTableHeader(rowsOf(rows))

describe('the column of codes', () => {
  it.each([
    ...[
      'Code',
      'Location code',
      'Loc. code',
      'Loc code',
      'Country code',
      'Area code',
      'M49 code',
      'UN M49 code',
    ],
    'Location\ncode',
  ])('may be titled "%s"', async (title) => {
    const header = await read([
      ['Index', 'Region, country or area', 'Notes', title, 'Type of data', 1990, 2020],
    ])
    expect(header).toMatchObject({ name: 1, notes: 2, code: 3, dataType: 4, unknown: [], origin: undefined })
    expect(header?.periods.map(({ at, year }) => [at, year])).toEqual([
      [5, 1990],
      [6, 2020],
    ])
  })

  it.each(['Postcode', 'Type code', 'Codes', 'Decode'])('is not one that is titled "%s"', async (title) => {
    expect(await read([['Index', 'Region, country or area', title, 1990]])).toBeUndefined()
  })

  it.each([
    ['Location code of destination', 'Location code of origin'],
    ['Loc. code of destination', 'Loc. code of origin'],
    ['M49 code of destination', 'M49 code of origin'],
  ])('is told from that of the origin: "%s", "%s"', async (destination, origin) => {
    const header = await read([['Area of destination', destination, 'Area of origin', origin, 1990]])
    expect(header).toMatchObject({ name: 0, code: 1, origin: { name: 2, code: 3 } })
    // In either order of the two.
    const turned = await read([['Area of origin', origin, 'Area of destination', destination, 1990]])
    expect(turned).toMatchObject({ name: 2, code: 3, origin: { name: 0, code: 1 } })
  })
})

describe('the titles of blocks', () => {
  const columns = ['Index', 'Region, country or area', null, 'Code', null]
  const title = 'International migrant stock at mid-year'
  const titles = [null, null, null, null, null, `${title} (male)`, null, `${title} (female)`, null]
  const years = [1990, 2020, 1990, 2020]
  const expected = [
    [5, 1990, 'M'],
    [6, 2020, 'M'],
    [7, 1990, 'F'],
    [8, 2020, 'F'],
  ]

  it.each([
    [
      'in the row of the codes, above the years',
      [
        [...columns, ...titles.slice(5)],
        [...columns.map(() => null), ...years],
      ],
    ],
    ['in the row above the codes and years', [titles, [...columns, ...years]]],
    ['higher, with an empty row between', [titles, [], [...columns, ...years]]],
    [
      'higher, with a row between that has a note at its left',
      [titles, ['(thousands)'], [...columns, ...years]],
    ],
  ] as [string, Cell[][]][])('stand %s', async (_, rows) => {
    const header = await read(rows)
    expect(header?.periods.map(({ at, year, sex }) => [at, year, sex])).toEqual(expected)
    expect(header?.periods[2]?.title).toBe(`${title} (female)`)
  })

  it('are that of the sheet where none stands above the figures', async () => {
    const header = await read([['Table 1. International migrant stock'], [], [...columns, 1990, 2020]])
    expect(header?.periods.map(({ title, sex }) => [title, sex])).toEqual([
      ['Table 1. International migrant stock', '_T'],
      ['Table 1. International migrant stock', '_T'],
    ])
  })
})
