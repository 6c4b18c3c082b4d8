import { describe, expect, test } from 'vitest'
import { readItems, shortSeries } from '../../gather/testing.ts'
import { IngestError } from '../../item.ts'
import { workbookOf } from '../../source/testing-workbook.ts'
import { tableImporterOf } from './testing-table.ts'

async function read(content: string | Uint8Array, changes?: Record<string, string>, name?: string) {
  const importer = await tableImporterOf(content, changes, name)
  const { series, rejects, records } = await readItems(importer)
  const reasons = rejects.map(({ line, field, reason }) => `${line ?? ''} ${field ?? ''}: ${reason}`)
  return { importer, series: series.map(shortSeries), reasons, records }
}

describe('a long table', () => {
  test('becomes series, whatever the order of its rows, without what is empty', async () => {
    const { series, reasons, importer } = await read(
      'Country,Year,Value\nTJK,2020,2\nARM,2019,-.5\nTJK,2019,1e3\nARM,2020,\n',
    )
    expect(series).toEqual([
      ['SM.POP.TOTL TJK.A', '2019 1000 A', '2020 2 A'],
      ['SM.POP.TOTL ARM.A', '2019 -0.5 A'],
    ])
    expect(reasons).toEqual([])
    expect(importer.counts).toEqual({ rows: 4, emptyRows: 1, unresolvedAreas: {} })
  })

  test('of money is on the corridor of the people', async () => {
    const subject = '{ sender: { from: From }, receiver: { from: To } }'
    const { series } = await read('From,To,Year,Value\nRUS,TJK,2020,5\n', { subject })
    expect(series).toEqual([['SM.POP.TOTL TJK-RUS.A', '2020 5 A']])
  })

  test('reports each row that is not taken, with line, column and what would be right', async () => {
    const rows = [
      'XXX,2020,1',
      'TJK,20,1',
      'TJK,2020,many',
      'TJK,-2020,1',
      'ARM,2020,1,9',
      'TJK,2018,1',
      'TJK,2018,2',
    ]
    const { reasons, series, importer } = await read(`Country,Year,Value\n${rows.join('\n')}\nGEO,2020,7\n`)
    expect(reasons).toEqual([
      expect.stringMatching(/^2 Country: The place "XXX" is not known in iso3; state it in the mapping/),
      expect.stringMatching(/^3 Year: The period "20" is not 2020, 2020-Q1 or 2020-03/),
      expect.stringMatching(/^4 Value: The value "many" is no number .* name it in "missing"/),
      expect.stringMatching(/^5 Year: The period "-2020"/),
      expect.stringMatching(/^6 column 4: The row has 4 cells, where the header has 3/),
      expect.stringMatching(/^7 : The row contradicts line 8: both are about one cell and differ/),
      expect.stringMatching(/^8 : The row contradicts line 7/),
    ])
    expect(series).toEqual([['SM.POP.TOTL GEO.A', '2020 7 A']])
    expect(importer.counts?.unresolvedAreas).toEqual({ XXX: 1 })
  })

  test('takes no row that breaks off or is shifted, and says where the file may break off', async () => {
    const { reasons, series } = await read(
      'Country,Value,Year,Note\nTJK,1,234,2020,a\nTJK,5,2019\nARM,7,2019,',
      { attributes: '{ Note: NOTE }' },
    )
    expect(series).toEqual([['SM.POP.TOTL ARM.A', '2019 7 A']])
    expect(reasons).toEqual([
      expect.stringMatching(/^2 column 5: The row has 5 cells, where the header has 4/),
      expect.stringMatching(/^3 column 3: The row has 3 cells, where the header has 4/),
    ])
    expect((await read('Country,Year,Value\nARM,2019,7')).reasons).toEqual([
      expect.stringMatching(/^2 : No line end follows the last row/),
    ])
  })

  test('ends where the mapping says, and tells how many rows lie behind', async () => {
    const text = 'Country,Year,Value\nTJK,2020,2\nSource: Office\n,,\nARM,2020,3\nGEO,2020,3\n'
    const { reasons, series } = await read(text, { table: '{ endsBefore: "Source:" }' })
    expect(series).toHaveLength(1)
    expect(reasons).toEqual([
      '3 : The table ends before this row, as "endsBefore" of the mapping says: 2 filled rows behind it are not read.',
    ])
  })

  test('covers the indicators of its mapping: whole, or as an update', async () => {
    const text = 'Country,Year,Value\nTJK,2020,2\n'
    const covers = { datasetId: 'office-stock', indicators: ['SM.POP.TOTL'], records: [] }
    expect((await tableImporterOf(text)).scopes).toEqual([{ ...covers, absence: 'REMOVES' }])
    expect((await tableImporterOf(text, { holds: 'UPDATE' })).scopes).toEqual([
      { ...covers, absence: 'CARRIES' },
    ])
  })
})

describe('a wide table', () => {
  const wide = { value: '', period: '{ across: true, format: "{year} [*" }', missing: '{ "..": O }' }

  test('has its periods across', async () => {
    const { series, reasons } = await read('Country,2019 [YR2019],2020 [YR2020]\nTJK,1,..\nARM,,x\n', wide)
    expect(series).toEqual([['SM.POP.TOTL TJK.A', '2019 1 A', '2020 null O']])
    expect(reasons).toEqual([expect.stringMatching(/^3 2020 \[YR2020\]: The value "x" is no number/)])
  })

  test('is refused where a title is an error', async () => {
    const error = { xml: (at: string) => `<c r="${at}" t="e"><v>#N/A</v></c>` }
    const content = workbookOf({
      sheets: {
        Data: [
          ['Country', 2019, error],
          ['TJK', 1, 2],
        ],
      },
    })
    const refused = read(content, { value: '', period: '{ across: true }' }, 'table.xlsx')
    await expect(refused).rejects.toThrow('table.xlsx, line 1, column 3: Cell C1 holds the error #N/A')
    await expect(refused).rejects.toThrow(IngestError)
  })

  test('may be a sheet of a workbook, with kept results, dates and cells that cannot be read', async () => {
    const rows = [
      ['Stock of migrants'],
      [],
      ['Country', 2019, 2020, 2021],
      [
        'TJK',
        1.5,
        { xml: (at: string) => `<c r="${at}"><f>1+1</f><v>2</v></c>` },
        { xml: (at: string) => `<c r="${at}"><f>1+2</f></c>` },
      ],
      ['ARM', { xml: (at: string) => `<c r="${at}" t="e"><v>#N/A</v></c>` }, '7', true],
    ]
    const { series, reasons } = await read(
      workbookOf({ sheets: { Notes: [['x']], Data: rows } }),
      { value: '', period: '{ across: true }', table: '{ sheet: Data, header: 3 }', unitMult: '3' },
      'table.xlsx',
    )
    expect(series).toEqual([
      ['SM.POP.TOTL TJK.A', '2019 1500 A', '2020 2000 A'],
      ['SM.POP.TOTL ARM.A', '2020 7000 A'],
    ])
    expect(reasons).toEqual([
      expect.stringMatching(/^4 2021: Cell D4 holds a formula without its result/),
      expect.stringMatching(/^5 2019: Cell B5 holds the error #N\/A/),
      expect.stringMatching(/^5 2021: The value "true" is no number/),
    ])
  })
})
