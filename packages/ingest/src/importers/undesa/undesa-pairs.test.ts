import { describe, expect, it } from 'vitest'
import { testFile } from '../../source/testing-files.ts'
import { blank, read, value, workbook } from './testing-undesa.ts'

const csv = (name: string, lines: string[]) => testFile(name, `${lines.join('\n')}\n`)

describe('a table by destination and origin', () => {
  const heads = [
    'Index',
    'Region, development group, country or area of destination',
    'Coverage',
    'Data type',
    'Location code of destination',
    'Region, development group, country or area of origin',
    'Location code of origin',
  ]
  const rows: (string | number)[][] = [
    [1, 'WORLD', '', '', 900, 'Tajikistan', 762, 600, 700, 300, 350, 300, 350],
    [
      2,
      'Russian Federation',
      'total',
      'B',
      643,
      'Tajikistan*',
      762,
      424727,
      466399,
      223000,
      '~',
      201727,
      '..',
    ],
    [3, 'Russian Federation', 'total', 'B', 643, 'Others', 2003, 1, 2, 3, 4, 5, 6],
    [4, 'Russian Federation', 'total', 'B', 643, 'Russian Federation', 643, 1, 2, 3, 4, 5, 6],
    [5, 'Eritrea', 'total', 'I', 232, 'Sudan', 729, 8, 9, 4, 5, 4, 4],
  ]

  it('of 2024 is on the corridor from origin to destination, by sex, with the type of data of the destination', async () => {
    const years = [1990, 2024, '1990.1', '2024.1', 1990.2, 2024.2]
    const path = await workbook('undesa_pd_2024_ims_destination_and_origin.xlsx', {
      'Table 1': [
        ...blank(3),
        ['Table 1 International migrant stock'],
        ...blank(6),
        [...heads, ...years],
        ...rows,
      ],
    })
    const { cells, rejects, importer } = await read([path])
    const of = (pair: string) => cells.get(`OC.MIG.STOCK.BILATERAL ${pair}`)
    const born = { DATA_TYPE: 'B', COVERAGE: 'total' }
    expect([...cells.keys()]).toHaveLength(6)
    expect(of('TJK-RUS')).toEqual([value(1990, 424727, born), value(2024, 466399, born)])
    expect(of('TJK-RUS M')).toEqual([
      value(1990, 223000, born),
      { period: 2024, value: null, status: 'Q', attributes: born },
    ])
    expect(of('TJK-RUS F')?.[1]).toMatchObject({ value: null, status: 'O' })
    expect(of('SDN-ERI')?.[0]).toEqual({
      period: 1990,
      value: 8,
      status: 'I',
      attributes: { DATA_TYPE: 'I', COVERAGE: 'total' },
    })
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [14, expect.stringContaining('The location code 2003 (Others) is not known')],
      [12, 'WLD is a region, and a corridor joins two countries. Rows not taken: 1, the first is this one.'],
      [
        15,
        'Origin and destination are both RUS, and a corridor joins two places. Rows not taken: 1, the first is this one.',
      ],
    ])
    expect(importer.counts).toEqual({ rows: 5, emptyRows: 0, unresolvedAreas: { Others: 1 } })
  })

  it('keeps the notes of a row, and tells once of a column that is not known', async () => {
    const path = await workbook('ims_2024.xlsx', {
      'Table 1': [
        [...heads, 'Notes of destination', 'Quality', 1990, 2500],
        [2, 'Russian Federation', 'total', 'B', 643, 'Tajikistan', 762, '(5)', 'high', 424727, 1],
        [3, 'Russian Federation', '', 'B', 643, 'Armenia', 51, '', 'low', 8, 1],
        [4, 'Russian Federation', '', 'B', 643, 'Georgia', 268, '', 'low', 'constructor', 1],
      ],
      Notes: [['(5)', 'Includes Crimea.']],
    })
    const { cells, rejects } = await read([path])
    expect([...cells]).toEqual([
      [
        'OC.MIG.STOCK.BILATERAL TJK-RUS',
        [value(1990, 424727, { DATA_TYPE: 'B', FOOTNOTE: 'Includes Crimea.', COVERAGE: 'total' })],
      ],
      ['OC.MIG.STOCK.BILATERAL ARM-RUS', [value(1990, 8, { DATA_TYPE: 'B' })]],
    ])
    expect(rejects.map(({ line, field, raw }) => [line, field, raw])).toEqual([
      [1, 'Quality', 'Quality'],
      [1, '2500', '2500'],
      [4, '1990', 'constructor'],
    ])
  })

  it('may be a CSV file, read flat', async () => {
    const header = [...heads, '1990', '2024', '1990.1', '2024.1', '1990.2', '2024.2'].join(';')
    const { cells } = await read([
      await csv('ims_2024.csv', [header, ...rows.map((cells) => cells.join(';'))]),
    ])
    expect(cells.get('OC.MIG.STOCK.BILATERAL TJK-RUS F')?.[0]).toEqual(
      value(1990, 201727, { DATA_TYPE: 'B', COVERAGE: 'total' }),
    )
  })
})

describe('the long file', () => {
  const header = 'destination,origin,year,migrant_stock'

  it('names the destination first, in the codes of Gapminder', async () => {
    const path = await csv('migrant_stock.csv', [
      header,
      'rus,tjk,2019,466399',
      'rus,tjk,1990,424727',
      'nld_curacao,nam,2019,0',
      'tjk,rus,2019,..',
    ])
    const { cells, rejects, records } = await read([path], '2019')
    expect([...cells]).toEqual([
      ['OC.MIG.STOCK.BILATERAL TJK-RUS', [value(1990, 424727), value(2019, 466399)]],
      ['OC.MIG.STOCK.BILATERAL NAM-CUW', [value(2019, 0)]],
      ['OC.MIG.STOCK.BILATERAL RUS-TJK', [{ period: 2019, value: null, status: 'O' }]],
    ])
    expect(rejects).toEqual([])
    expect(records('Edition')).toMatchObject([{ id: 'undesa-stock/2019' }])
  })

  it('tells of rows that repeat, contradict, are no pair of countries, or are not known', async () => {
    const { cells, rejects, importer } = await read([
      await csv('migrant_stock.csv', [
        header,
        'rus,tjk,2019,5',
        'rus,tjk,2019,5',
        'rus,kgz,2019,5',
        'rus,kgz,2019,6',
        'rus,chanisl,2019,1',
        'atl,tjk,2019,1',
        'rus,uzb,19,1',
        'rus,uzb,2019,many',
        'rus,uzb,2015',
        'rus,uzb,2010,',
      ]),
    ])
    expect([...cells.keys()]).toEqual(['OC.MIG.STOCK.BILATERAL TJK-RUS'])
    expect(rejects.map(({ line, reason }) => [line, reason.slice(0, 40)])).toEqual([
      [7, 'The location code atl (atl) is not known'],
      [8, 'The year "19" is no year from 1900 to 21'],
      [9, 'The stock is no number, and no mark for '],
      [10, 'The row has 3 cells, where the header ha'],
      [6, 'CHI is a region, and a corridor joins tw'],
      [3, 'The row repeats line 2 and says the same'],
      [4, 'The row contradicts line 5: both are abo'],
      [5, 'The row contradicts line 4: both are abo'],
    ])
    expect(importer.counts).toEqual({ rows: 10, emptyRows: 1, unresolvedAreas: { atl: 1 } })
  })

  it('takes a code that is not known from the list of countries beside it', async () => {
    const list = await csv('geo_country.csv', ['country,g77,iso3166_1_alpha3', 'newcode,x,KAZ'])
    const { cells } = await read([await csv('a.csv', [header, 'newcode,tjk,2019,5']), list])
    expect([...cells.keys()]).toEqual(['OC.MIG.STOCK.BILATERAL TJK-KAZ'])
  })

  it('is an edition by its checksum where nothing names one', async () => {
    const { records } = await read([await csv('migrant_stock.csv', [header, 'rus,tjk,2019,5'])])
    expect(records('Edition')[0]?.label).toMatch(/^sha256-[0-9a-f]{12}$/)
    expect(records('DatasetAreaNote')).toEqual([])
  })
})

describe('a run is refused', () => {
  it('when a file is none of the layouts, or two have one indicator', async () => {
    await expect(read([await csv('x.csv', ['a,b', '1,2'])])).rejects.toThrow(
      'has no table of the migrant stock',
    )
    await expect(
      read([await csv('geo_country.csv', ['country,iso3166_1_alpha3', 'rus,RUS'])]),
    ).rejects.toThrow('no table of the migrant stock is in it')
    const long = ['destination,origin,year,migrant_stock', 'rus,tjk,2019,5']
    await expect(read([await csv('a.csv', long), await csv('b.csv', long)])).rejects.toThrow(
      'a.csv and b.csv both have OC.MIG.STOCK.BILATERAL; read them one after the other, the newer one last.',
    )
  })
})
