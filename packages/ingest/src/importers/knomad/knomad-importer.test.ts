import { describe, expect, it } from 'vitest'
import { testFile } from '../../source/testing-files.ts'
import { workbookOf } from '../../source/testing-workbook.ts'
import type { TestCell } from '../../source/testing-workbook.ts'
import { readImporter } from '../testing-read.ts'
import { createKnomadImporter } from './knomad-importer.ts'
import type { KnomadImporterOptions } from './knomad-importer.ts'

type Options = Omit<KnomadImporterOptions, 'source'>

const read = (locations: string[], options: Options = {}) =>
  readImporter(locations, (source) => createKnomadImporter({ source, ...options }))
const workbook = (name: string, sheets: Record<string, TestCell[][]>) =>
  testFile(name, workbookOf({ sheets }))
const csv = (name: string, lines: string[]) => testFile(name, `${lines.join('\r\n')}\r\n`)
const value = (period: number, value: number) => ({ period, value, status: 'E' })

/** In the layout of 2017: title, header, a row for each sender with its total, a row of totals, notes. */
const remittances = [
  ['Bilateral Remittance Estimates for 2017 using Migrant Stocks (millions of US$) (October 2018 Version)'],
  ['receiving (across) / sending (down) ', 'Mexico', 'Tajikistan', 'United States', 'WORLD'],
  ['Mexico', 0, '-', 1774.017167, 1774.017167],
  ['Tajikistan', 0, 0, 0.004, 0.004],
  ['United States', 30019.187026, 1.5, 0, 30020.687026],
  ['WORLD', 30019.187026, 2.75, 1774.021167, 31796],
  [],
  ['Notes:'],
  ['These are analytical estimates, not actual officially reported data.'],
]
/** Of people, with neither corner nor the same side for the origin. */
const stock = [
  ['Bilateral Estimates of Migrant Stocks in 2017'],
  [null, 'Mexico', 'United States', 'Other North', 'World'],
  ['Mexico', 0, 11573680, 7, 11573687],
  ['United States', 739168, 0, null, 739168],
  ['Other South', 3, 0, 2, 5],
  ['World', 739171, 11573680, 9, 12312860],
]

describe('a file that breaks off', () => {
  const matrix = ['Remittances in 2017 (US$ million)', ',Mexico,United States', 'Mexico,0,1774']

  it.each([
    ['within its last row', 'United States,30'],
    ['by a comma within a number', 'United States,30,019,0'],
  ])('%s is refused as a whole', async (_, last) => {
    const path = await csv('matrix.csv', [...matrix, last])
    await expect(read([path])).rejects.toThrow('line 4: the matrix breaks off at the row of "United States"')
  })

  it('perhaps within its last number is taken, and said', async () => {
    const path = await testFile('matrix.csv', [...matrix, 'United States,30019,0'].join('\n'))
    const { cells, rejects } = await read([path])
    expect(cells.get('OC.REM.BILATERAL MEX-USA')).toEqual([value(2017, 30_019_000_000)])
    expect(rejects[0]?.reason).toContain('the file may break off here')
  })
})

describe('a workbook of remittances', () => {
  it('is read with money against the corridor, in dollars, zero as zero and a dash as not available', async () => {
    const path = await workbook('estimates.xlsx', {
      Remittances: remittances,
      remshare: [['# Income share'], [0.04]],
    })
    const { cells, importer, records, series } = await read([path])
    expect([...cells]).toEqual([
      ['OC.REM.BILATERAL TJK-MEX', [{ period: 2017, value: null, status: 'O' }]],
      ['OC.REM.BILATERAL USA-MEX', [value(2017, 1_774_017_167)]],
      ['OC.REM.BILATERAL MEX-TJK', [value(2017, 0)]],
      ['OC.REM.BILATERAL USA-TJK', [value(2017, 4000)]],
      ['OC.REM.BILATERAL MEX-USA', [value(2017, 30_019_187_026)]],
      ['OC.REM.BILATERAL TJK-USA', [value(2017, 1_500_000)]],
    ])
    expect(series[0]).toMatchObject({
      datasetId: 'knomad-remittances',
      editionId: 'knomad-remittances/2017',
      frequency: 'A',
    })
    expect(records('Dataset')).toMatchObject([
      { id: 'knomad-remittances', modelled: true, licence: 'CC BY 4.0' },
    ])
    expect(records('DatasetPreference')).toMatchObject([{ indicatorId: 'OC.REM.BILATERAL', rank: 10 }])
    expect(records('Edition')).toMatchObject([
      {
        id: 'knomad-remittances/2017',
        label: '2017',
        coverage: { series: 6, observations: 5, firstPeriod: 2017 },
      },
    ])
    expect(importer.scopes).toEqual([
      {
        datasetId: 'knomad-remittances',
        indicators: ['OC.REM.BILATERAL'],
        records: [],
        absence: { fromYear: 2017, toYear: 2017 },
      },
    ])
    expect(importer.counts).toEqual({ rows: 9, emptyRows: 3, unresolvedAreas: {} })
  })

  it('takes no total for a corridor, and tells of one that its cells do not add up to', async () => {
    const { rejects } = await read([await workbook('estimates.xlsx', { Remittances: remittances })])
    expect(rejects).toEqual([
      {
        type: 'reject',
        file: 'estimates.xlsx, sheet Remittances',
        field: 'Tajikistan / WORLD',
        reason:
          'The total of the column of Tajikistan is 2.75, and its cells add up to 1.5: more than rounding explains. ' +
          'The cells are taken as they are.',
        raw: '2.75',
      },
    ])
  })

  it('holds no figure of a place with itself, and none that is a word, negative or an error', async () => {
    const error = { xml: (address: string) => `<c r="${address}" t="e"><v>#REF!</v></c>` }
    const { cells, rejects } = await read([
      await workbook('remittances_2016.xlsx', {
        a: [
          ['', 'Kenya', 'Namibia', 'Vanuatu'],
          ['Kenya', 0, '3 m', -5],
          ['Namibia', error, 0, '1,5'],
          ['Vanuatu', 1, 2, 3],
        ],
      }),
    ])
    expect([...cells.keys()]).toEqual(['OC.REM.BILATERAL KEN-VUT', 'OC.REM.BILATERAL NAM-VUT'])
    expect(rejects.map(({ line, field, raw, reason }) => [line, field, raw, reason.slice(0, 32)])).toEqual([
      [2, 'Kenya / Namibia', '3 m', 'The cell is no number of zero or'],
      [2, 'Kenya / Vanuatu', '-5', 'The cell is no number of zero or'],
      [3, 'Namibia / Kenya', expect.stringContaining('the error #REF!'), 'The cell is no number of zero or'],
      [3, 'Namibia / Vanuatu', '1,5', 'The cell is no number of zero or'],
      [4, 'Vanuatu / Vanuatu', '3', 'A corridor joins two places; a f'],
    ])
  })
})

describe('a matrix of migrants', () => {
  it('has the origin down and the destination across; rest groups are told of, the total is right', async () => {
    const comparison = [
      ['Destination country (across)', 'Remittance-receiving country (across)'],
      ['Mexico', 'Mexico'],
    ]
    const path = await workbook('stocks.xlsx', {
      Bilateral_Migration_2017: stock,
      'countries-comparison': comparison,
    })
    const { cells, rejects, importer } = await read([path])
    expect([...cells]).toEqual([
      ['OC.MIG.STOCK.BILATERAL MEX-USA', [value(2017, 11573680)]],
      ['OC.MIG.STOCK.BILATERAL USA-MEX', [value(2017, 739168)]],
    ])
    expect(rejects.map(({ field, reason }) => [field, reason])).toEqual([
      [
        'Other North',
        '"Other North" is no country, which a corridor joins: 2 cells of its row and column are not taken.',
      ],
      [
        'Other South',
        '"Other South" is no country, which a corridor joins: 3 cells of its row and column are not taken.',
      ],
    ])
    expect(importer.counts).toMatchObject({
      rows: 9,
      unresolvedAreas: { 'Other North': 2, 'Other South': 3 },
    })
  })

  it('may have an empty cell, which says nothing', async () => {
    const blank = stock.map((cells) => cells.map((cell) => (cell === 739168 ? null : cell)))
    const { cells, importer } = await read([await workbook('stocks.xlsx', { a: blank })])
    expect([...cells.keys()]).toEqual(['OC.MIG.STOCK.BILATERAL MEX-USA'])
    expect(importer.counts?.emptyRows).toBe(3)
  })
})

describe('a CSV file', () => {
  it('of 2018 has a byte order mark, no corner, and N/A where nothing is available', async () => {
    const path = await csv('bilateral_remittance_matrix_2018_Oct2019.csv', [
      '\uFEFF,"Egypt, Arab Rep.",Namibia',
      '"Egypt, Arab Rep.",0,N/A',
      'Namibia,12,0',
    ])
    const { cells, rejects } = await read([path])
    expect([...cells]).toEqual([
      ['OC.REM.BILATERAL NAM-EGY', [{ period: 2018, value: null, status: 'O' }]],
      ['OC.REM.BILATERAL EGY-NAM', [value(2018, 12_000_000)]],
    ])
    expect(rejects).toEqual([])
  })

  it('of 2011 is Latin-1, with separators of thousands and the names of its day', async () => {
    const lines = [
      'Bilateral Remittances 2011,,',
      ",Côte d'Ivoire,Swaziland",
      'Côte d\'Ivoire,0,"1,234"',
      'Swaziland,"2,345.5",0',
    ]
    const path = await testFile('remittances.csv', Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'))
    const { cells } = await read([path])
    expect([...cells]).toEqual([
      ['OC.REM.BILATERAL SWZ-CIV', [value(2011, 1_234_000_000)]],
      ['OC.REM.BILATERAL CIV-SWZ', [value(2011, 2_345_500_000)]],
    ])
  })
})

describe('several matrices', () => {
  const matrix = (name: string) => [
    [null, 'Turkey', 'Mexico'],
    ['Turkey', 0, 1],
    ['Mexico', name.length, 0],
  ]

  it('are one sheet among others; one without a matrix is told of', async () => {
    const path = await workbook('WB-KNOMAD.xlsx', {
      'read me': [['What this is']],
      'Remittances 2021': [
        [null, 'Türkiye', 'Eswatini'],
        ['Türkiye', 0, 4],
        ['Eswatini', 5, 0],
      ],
    })
    const { cells, rejects } = await read([path])
    expect([...cells]).toEqual([
      ['OC.REM.BILATERAL SWZ-TUR', [value(2021, 4_000_000)]],
      ['OC.REM.BILATERAL TUR-SWZ', [value(2021, 5_000_000)]],
    ])
    expect(rejects.map(({ file }) => file)).toEqual(['WB-KNOMAD.xlsx, sheet read me'])
  })

  it('are one series by year, each its own edition; years between them are not touched', async () => {
    const paths = await Promise.all(
      ['remit_2018', 'remit_2021', 'remit_2017'].map((name) =>
        workbook(`${name}.xlsx`, { [name]: matrix(name) }),
      ),
    )
    const { cells, importer, series, records } = await read(paths)
    expect(cells.get('OC.REM.BILATERAL MEX-TUR')?.map(({ period }) => period)).toEqual([2017, 2018, 2021])
    expect(series[0]?.editionId).toBe('knomad-remittances/2021')
    expect(records('Edition').map(({ label }) => label)).toEqual(['2018', '2021', '2017'])
    expect(importer.scopes.map(({ absence }) => absence)).toEqual([
      { fromYear: 2017, toYear: 2018 },
      { fromYear: 2021, toYear: 2021 },
    ])
  })

  it('must not be of one year, nor of one edition', async () => {
    const paths = [
      await workbook('remit_a.xlsx', { a: matrix('a') }),
      await workbook('remit_b.xlsx', { b: matrix('b') }),
    ]
    await expect(read(paths, { year: 2017 })).rejects.toThrow(
      'remit_b.xlsx, sheet b and remit_a.xlsx, sheet a are both of 2017',
    )
    const years = [
      await workbook('remit_2017.xlsx', { a: matrix('a') }),
      await workbook('remit_2018.xlsx', { b: matrix('b') }),
    ]
    await expect(read(years, { edition: 'x' })).rejects.toThrow('The edition "x" is one matrix')
  })

  it('take the year and the edition that the operator gives', async () => {
    const path = await workbook('remit_2017.xlsx', { a: matrix('a') })
    const { cells, records } = await read([path], { year: 2016, edition: '2016-v2' })
    expect(cells.get('OC.REM.BILATERAL MEX-TUR')).toEqual([value(2016, 1_000_000)])
    expect(records('Edition')).toMatchObject([{ id: 'knomad-remittances/2016-v2', label: '2016-v2' }])
  })
})

describe('a file is refused', () => {
  it.each<[string, string, string[], string]>([
    [
      'that breaks off',
      'remit_2017.csv',
      [',Kenya,Namibia,Vanuatu', 'Kenya,0,1,2', 'Namibia,0,0,1'],
      'have no row, the first of them Vanuatu; the matrix breaks off',
    ],
    [
      'with two columns for one country',
      'remit_2017.csv',
      [',Turkey,Türkiye', 'Turkey,0,1', 'Türkiye,1,0'],
      'two columns stand for one place, "Turkey" and "Türkiye"',
    ],
    [
      'of which nothing says what it is about',
      'matrix_2017.csv',
      [',Kenya,Namibia', 'Kenya,0,1', 'Namibia,1,0'],
      'nothing says whether the matrix is of remittances or of migrants',
    ],
    ['without a year', 'remit.csv', [',Kenya,Namibia', 'Kenya,0,1', 'Namibia,1,0'], 'give it with --year'],
    ['without a matrix', 'remit_2017.csv', ['country,year,value', 'Kenya,2017,1'], 'holds no matrix'],
  ])('%s', async (_, name, lines, message) => {
    await expect(read([await csv(name, lines)])).rejects.toThrow(message)
  })
})
