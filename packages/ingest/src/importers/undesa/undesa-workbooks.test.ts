import { describe, expect, it } from 'vitest'
import type { TestCell } from '../../source/testing-workbook.ts'
import { blank, read, value, workbook } from './testing-undesa.ts'

/** The layout of 2019: titles, block titles in row 15, years in row 16. */
function layout2019(blocks: Record<string, (number | string)[]>, rows: TestCell[][]): TestCell[][] {
  const heads = [
    'Sort\norder',
    'Major area, region, country or area of destination',
    'Notes',
    'Code',
    'Type of data (a)',
  ]
  const titles = Object.entries(blocks).flatMap(([title, years]) => [
    title,
    ...years.slice(1).map(() => null),
  ])
  const table: TestCell[] = [
    null,
    null,
    null,
    null,
    'Table 1 - International migrant stock at mid-year by sex, 1990-2019',
  ]
  const years = [null, null, null, null, null, ...Object.values(blocks).flat()]
  return [...blank(9), table, ...blank(4), [...heads, ...titles], years, ...rows]
}
const stock = 'International migrant stock at mid-year'

describe('a workbook in the layout of 2019', () => {
  const sheets = {
    CONTENTS: [['Table 1', 'International migrant stock at mid-year']],
    'Table 1': layout2019({ [`${stock} (both sexes)`]: [1990, 2019], [`${stock} (female)`]: [1990, 2019] }, [
      [1, 'WORLD', null, 900, null, 100, 200, 50, 99],
      [2, 'UN development groups', null, null, null, '..', '..', '..', '..'],
      [3, 'More developed regions', 'b', 901, null, 60, 90, 30, 40],
      [4, 'OCEANIA', null, 909, null, 9, 8, 7, 6],
      [5, 'Namibia', null, 516, 'B ', 112, 107, '..', 0],
      [6, 'Yemen', null, 887, 'CR', 1, 2, 3, 4],
      [7, 'Bosnia and Herzegovina', null, 70, 'I R', 1, 2, 3, 4],
      [8, 'Serbia', 24, 688, 'B', 5, 6, null, 2],
      [9, 'Oceania', null, 909, null, 9, 8, 7, 6],
    ]),
    'Table 2': layout2019({ 'Total male population at mid-year (thousands)': [2019] }, [
      [5, 'Namibia', null, 516, null, 1208.905],
    ]),
    'Table 5': layout2019(
      { 'Annual rate of change of the migrant stock (both sexes)': ['1990-1995', '2015-2019'] },
      [[5, 'Namibia', null, 516, 'B', -5.355, 2.5]],
    ),
    'Table 6': layout2019(
      {
        'Estimated refugee stock (including asylum seekers) at mid-year (both sexes)': [2019],
        'Refugees and asylum seekers as a percentage of the international migrant stock': [2019],
        'Annual rate of change of the refugee stock (including asylum seekers)': ['2015-2019'],
        'Remittances of refugees': [2019],
      },
      [[7, 'Bosnia and Herzegovina', null, 70, 'I R', 5270, 14.7, '..', 1]],
    ),
    NOTES: [
      ...blank(15),
      ['NOTES'],
      ['(24)', 'Including Kosovo. Until 2005: Serbia and Montenegro.'],
      ['(b)', 'Europe and others.'],
    ],
  }

  it('gives stocks by sex, shares, growth and refugees, each with what was counted', async () => {
    const { cells } = await read([await workbook('undesa_pd_2019_total.xlsx', sheets)])
    const of = (key: string) => cells.get(key)
    const [born, imputed] = [{ DATA_TYPE: 'B' }, { attributes: { DATA_TYPE: 'I R' } }]
    expect(of('SM.POP.TOTL NAM')).toEqual([value(1990, 112, born), value(2019, 107, born)])
    expect(of('SM.POP.TOTL NAM F')).toEqual([
      { period: 1990, value: null, status: 'O', attributes: born },
      value(2019, 0, born),
    ])
    expect(of('SM.POP.TOTL YEM')?.[0]).toEqual(value(1990, 1, { DATA_TYPE: 'C R' }))
    expect(of('SM.POP.TOTL BIH')?.[0]).toEqual({ period: 1990, value: 1, status: 'I', ...imputed })
    expect(of('SP.POP.TOTL NAM M')).toEqual([value(2019, 1_208_905)])
    expect(of('OC.MIG.STK.GROW NAM')).toEqual([
      value(1995, -5.355, { ...born, REF_PERIOD: '1990-1995' }),
      value(2019, 2.5, { ...born, REF_PERIOD: '2015-2019' }),
    ])
    // Refugees are counted also where migrants are imputed.
    expect(of('OC.REF.ASY BIH')).toEqual([{ period: 2019, value: 5270, status: 'A', ...imputed }])
    expect(of('OC.REF.ASY.ZS BIH')).toEqual([{ period: 2019, value: 14.7, status: 'I', ...imputed }])
    expect(of('OC.REF.ASY.GROW BIH')).toMatchObject([{ period: 2019, value: null, status: 'O' }])
  })

  it('has regions as regions, one of them once, and tells of those that have no home', async () => {
    const { cells, rejects, importer } = await read([await workbook('undesa_pd_2019_total.xlsx', sheets)])
    expect(cells.get('SM.POP.TOTL WLD')?.map((cell) => cell.value)).toEqual([100, 200])
    expect(cells.get('SM.POP.TOTL M49_009')?.map((cell) => cell.value)).toEqual([9, 8])
    expect(rejects.map(({ file, line, reason }) => [file.slice(-7), line, reason])).toEqual([
      [
        'Table 1',
        19,
        'The location code 901 (More developed regions) is not known: it stands for no country or region that we have, and the row is not taken.',
      ],
      [
        'Table 1',
        25,
        'The row repeats row 20 under another heading, with the same figures; that one is taken.',
      ],
      [
        'Table 6',
        15,
        'The columns "Remittances of refugees" are no measure that is known here; they are not taken.',
      ],
    ])
    expect(importer.counts).toEqual({
      rows: 12,
      emptyRows: 1,
      unresolvedAreas: { 'More developed regions': 1 },
    })
  })

  it('says what Serbia includes: to readers in the words of the file, to sums in a sentence without Montenegro', async () => {
    const { cells, records } = await read([await workbook('undesa_pd_2019_total.xlsx', sheets)])
    const note = { DATA_TYPE: 'B', FOOTNOTE: 'Including Kosovo. Until 2005: Serbia and Montenegro.' }
    expect(cells.get('SM.POP.TOTL SRB')).toEqual([value(1990, 5, note), value(2019, 6, note)])
    // An empty cell says nothing.
    expect(cells.get('SM.POP.TOTL SRB F')).toEqual([value(2019, 2, note)])
    expect(records('DatasetAreaNote')).toEqual([
      {
        datasetId: 'undesa-stock',
        areaId: 'SRB',
        includedIds: ['XKX'],
        note: 'Kosovo* is counted in it.',
      },
    ])
  })

  it('is an edition, with its order among the datasets of each indicator, and covers what it has', async () => {
    const { importer, records, series } = await read([await workbook('undesa_pd_2019_total.xlsx', sheets)])
    expect(records('Dataset')).toMatchObject([
      { id: 'undesa-stock', licence: 'CC BY 3.0 IGO', publisherId: 'un-desa' },
    ])
    expect(records('Edition')).toMatchObject([
      { id: 'undesa-stock/2019', label: '2019', publishedOn: '2019' },
    ])
    expect(new Set(series.map(({ editionId }) => editionId))).toEqual(new Set(['undesa-stock/2019']))
    const indicators = [
      'SM.POP.TOTL',
      'SP.POP.TOTL',
      'OC.MIG.STK.GROW',
      'OC.REF.ASY',
      'OC.REF.ASY.ZS',
      'OC.REF.ASY.GROW',
    ]
    expect(importer.scopes).toEqual([{ datasetId: 'undesa-stock', indicators, records: ['DatasetAreaNote'] }])
    expect(records('DatasetPreference').map(({ indicatorId, rank }) => [indicatorId, rank])).toEqual(
      indicators.map((id) => [id, id === 'SP.POP.TOTL' ? 30 : 20]),
    )
  })
})

describe('a workbook in the layout of 2020', () => {
  const heads = [
    'Index',
    'Region, development group, country or area',
    'Notes',
    'Location code',
    'Type of data',
  ]
  const years = [1990, 2020]
  const row11 = (rows: TestCell[][], titles: TestCell[] = []): TestCell[][] => [
    ...blank(9),
    [null, null, null, null, null, ...titles],
    [...heads, ...years, ...years, ...years],
    ...rows,
  ]
  const titles = ['both sexes', 'male', 'female'].flatMap((sex) => [`${stock} (${sex})`, null])
  const rows = [
    [1, '  Australia and New Zealand', null, 927, null, 30, 40, 14, 20, 16, 20],
    [2, '    China, Hong Kong SAR*', '(10)', 344, 'B', 9, 8, '~', '~', '..', 3],
    [3, '  Australia and New Zealand', null, 927, null, 30, 40, 14, 20, 16, 20],
  ]

  it('has years for both, men and women in row 11, indented names with marks, and withheld figures', async () => {
    const path = await workbook('undesa_pd_2020_ims.xlsx', {
      'Table of contents': [['Table 1']],
      'Table 1': row11(rows, titles),
      Notes: [['(10)', 'As of 1 July 1997.']],
    })
    const { cells, rejects } = await read([path])
    const attributes = { DATA_TYPE: 'B', FOOTNOTE: 'As of 1 July 1997.' }
    const absent = (period: number, status: string) => ({ period, value: null, status, attributes })
    expect([...cells]).toEqual([
      ['SM.POP.TOTL M49_053', [value(1990, 30), value(2020, 40)]],
      ['SM.POP.TOTL M49_053 M', [value(1990, 14), value(2020, 20)]],
      ['SM.POP.TOTL M49_053 F', [value(1990, 16), value(2020, 20)]],
      ['SM.POP.TOTL HKG', [value(1990, 9, attributes), value(2020, 8, attributes)]],
      ['SM.POP.TOTL HKG M', [absent(1990, 'Q'), absent(2020, 'Q')]],
      ['SM.POP.TOTL HKG F', [absent(1990, 'O'), value(2020, 3, attributes)]],
    ])
    expect(rejects.map(({ line, field }) => [line, field])).toEqual([[14, 'Australia and New Zealand']])
  })

  it('is read by the title of the sheet and the order of the sexes where blocks have no titles', async () => {
    const sheet = row11(rows)
    sheet[3] = ['Table 1. International migrant stock at mid-year by sex and by region']
    const { cells } = await read([await workbook('undesa_pd_2020_ims.xlsx', { 'Table 1': sheet })])
    expect(cells.get('SM.POP.TOTL M49_053 F')).toEqual([value(1990, 16), value(2020, 20)])
  })

  it('takes no figure where a region comes twice with different ones', async () => {
    const twice = [rows[0] ?? [], [3, 'Australia and New Zealand', null, 927, null, 30, 41, 14, 20, 16, 20]]
    const { cells, rejects } = await read([
      await workbook('ims_2020.xlsx', { 'Table 1': row11(twice, titles) }),
    ])
    expect(cells.get('SM.POP.TOTL M49_053')).toEqual([value(1990, 30)])
    expect(rejects.filter(({ reason }) => reason.includes('contradicts')).map(({ line }) => line)).toEqual([
      12, 13,
    ])
  })

  it('refuses a cell that is no number and a type of data that is none, and takes the others', async () => {
    const odd = [[2, 'Kenya', null, 404, 'X', 'n.a.', 7, 1, 2, 3, 4]]
    const { cells, rejects } = await read([
      await workbook('ims_2020.xlsx', { 'Table 1': row11(odd, titles) }),
    ])
    expect(cells.get('SM.POP.TOTL KEN')).toEqual([value(2020, 7)])
    expect(rejects.map(({ field, raw }) => [field, raw])).toEqual([
      ['Type of data', 'X'],
      [`${stock} (both sexes), 1990`, 'n.a.'],
    ])
  })
})
