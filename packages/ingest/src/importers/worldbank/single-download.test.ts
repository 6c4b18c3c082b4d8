import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { zipOf } from '../../source/testing-zip.ts'
import { createDownloadFolder, quoted, readDownload, singleDownload } from './testing-downloads.ts'
import type { DownloadFolder } from './testing-downloads.ts'

const code = 'BM.TRF.PWKR.CD.DT'
const title = 'Personal remittances, paid (current US$)'
const data = `API_${code}_DS2_en_csv_v2_3053036.csv`
const row = (name: string, area: string, ...values: string[]) => quoted(name, area, title, code, ...values)

let folder: DownloadFolder
beforeEach(() => {
  folder = createDownloadFolder()
})
afterEach(() => {
  folder.remove()
})

function writeAll(): void {
  folder.write(
    data,
    singleDownload(
      [2019, 2020],
      [
        row('Namibia', 'NAM', '1.5', ''),
        row('Kosovo', 'XKX', '', '2e3'),
        row('Arab World', 'ARB', '-7', '8'),
        row('Not classified', 'INX', '', ''),
      ],
    ),
  )
  folder.write('Metadata_Country_API_BM_DS2_en_csv_v2_1.csv', [
    `\uFEFF${quoted('Country Code', 'Region', 'IncomeGroup', 'SpecialNotes', 'TableName')}`,
    quoted('NAM', 'Sub-Saharan Africa', 'Upper middle income', 'A note.\nOf two lines.', 'Namibia'),
    quoted('ARB', '', '', '', 'Arab World'),
  ])
  folder.write('Metadata_Indicator_API_BM_DS2_en_csv_v2_1.csv', [
    `\uFEFF${quoted('INDICATOR_CODE', 'INDICATOR_NAME', 'SOURCE_NOTE', 'SOURCE_ORGANIZATION')}`,
    quoted(code, title, 'Money that residents send, "net" of nothing.', 'IMF'),
  ])
}

test('reads values, areas and aggregates, and leaves empty cells off', async () => {
  writeAll()
  const { series, importer, rejects } = await readDownload(folder.path)
  expect(series.map(({ subject, observations, editionId }) => [subject, observations, editionId])).toEqual([
    [{ areaId: 'NAM' }, [{ period: 2019, value: 1.5, status: 'A' }], 'wdi/2021-09-15'],
    [{ areaId: 'XKX' }, [{ period: 2020, value: 2000, status: 'A' }], 'wdi/2021-09-15'],
    [
      { areaId: 'ARB' },
      [
        { period: 2019, value: -7, status: 'A' },
        { period: 2020, value: 8, status: 'A' },
      ],
      'wdi/2021-09-15',
    ],
  ])
  expect(series.every(({ indicatorId, datasetId }) => indicatorId === code && datasetId === 'wdi')).toBe(true)
  expect(importer.scopes).toEqual([{ datasetId: 'wdi', indicators: [code], records: [] }])
  expect(importer.counts).toEqual({ rows: 4, emptyRows: 1, unresolvedAreas: {} })
  expect(rejects.map(({ reason }) => reason)).toEqual([
    '1 notes on countries have no home in the data model and are not taken.',
  ])
})

test('describes the indicator and the edition', async () => {
  writeAll()
  const { records } = await readDownload(folder.path)
  expect(records('Indicator')).toMatchObject([
    {
      id: code,
      name: title,
      unitKind: 'CURRENCY',
      currency: 'USD',
      definition: 'Money that residents send, "net" of nothing.',
    },
  ])
  const sums = [
    data,
    'Metadata_Country_API_BM_DS2_en_csv_v2_1.csv',
    'Metadata_Indicator_API_BM_DS2_en_csv_v2_1.csv',
  ]
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder.path, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('')
  expect(records('Edition')).toEqual([
    {
      id: 'wdi/2021-09-15',
      datasetId: 'wdi',
      label: '2021-09-15',
      publishedOn: '2021-09-15',
      retrievedOn: new Date().toISOString().slice(0, 10),
      checksum: createHash('sha256').update(sums).digest('hex'),
      coverage: { indicators: 1, areas: 3, series: 3, observations: 4, firstPeriod: 2019, lastPeriod: 2020 },
    },
  ])
})

test('takes an indicator by the name in its rows where nothing describes it, and says so', async () => {
  folder.write(data, singleDownload([2020], [row('World', 'WLD', '1')]))
  const { records, rejects } = await readDownload(join(folder.path, data))
  expect(records('Indicator')).toMatchObject([{ id: code, name: title, currency: 'USD', definition: null }])
  expect(rejects.map(({ reason }) => reason)).toEqual([
    `No file beside the data describes ${code}: name and unit are read from its row, and it has no definition.`,
  ])
})

test('reports what it cannot take, by line and field, and takes the rest', async () => {
  folder.write(
    data,
    singleDownload(
      [2019, 2020],
      [
        row('Atlantis', 'ATL', '1', '2'),
        row('World', 'WLD', '..', '2'),
        quoted('Chad', 'TCD', title, code, '1'),
        quoted('Chad', 'TCD', title, 'no code', '1', '2'),
      ],
    ),
  )
  folder.write('readme.txt', ['hello'])
  const { rejects, series, importer } = await readDownload(folder.path)
  expect(series).toHaveLength(1)
  expect(importer.counts?.unresolvedAreas).toEqual({ ATL: 1 })
  expect(rejects.map(({ file, line, field, reason }) => [file, line, field, reason]).slice(0, 5)).toEqual([
    ['readme.txt', undefined, undefined, expect.stringContaining('is not read') as string],
    [data, 6, 'Country Code', 'The area code "ATL" is not known as a code of the World Bank.'],
    [data, 7, '2019', 'The value ".." is not a decimal number; a missing value is an empty cell.'],
    [data, 8, undefined, 'The row has 6 cells, where the header has 7.'],
    [data, 9, 'Indicator Code', '"no code" is no code of an indicator, such as SP.POP.TOTL.'],
  ])
})

test('says where a list of countries takes a country for an aggregate', async () => {
  folder.write(data, singleDownload([2020], [row('World', 'WLD', '1')]))
  folder.write('Metadata_Country_API.csv', [
    quoted('Country Code', 'Region'),
    quoted('TJK', ''),
    quoted('WLD', 'Everywhere'),
    quoted('ATL', ''),
  ])
  const { rejects } = await readDownload(folder.path)
  expect(rejects.filter(({ field }) => field === 'Country Code').map(({ reason }) => reason)).toEqual([
    'The publisher has TJK as an aggregate, where OpenCorridor has TJK as a country; its series are taken as a country.',
    'The publisher has WLD as a country, where OpenCorridor has WLD as an aggregate; its series are taken as an aggregate.',
    'The area code "ATL" is not known as a code of the World Bank.',
  ])
})

test.each([
  [
    'another database',
    [quoted('Data Source', 'Doing Business')],
    /"Doing Business", where "World Development/,
  ],
  ['another date', [quoted('Last Updated Date', '15/09/2021')], /"15\/09\/2021", where a date like/],
])('refuses %s', async (_, preamble, message) => {
  const header = quoted('Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', '2020')
  folder.write(data, [...preamble, header, row('World', 'WLD', '1')])
  await expect(readDownload(folder.path)).rejects.toThrow(message)
})

test.each([
  ['no year', ['2019', 'Unnamed: 65'], /line 1: column 6 is named "Unnamed: 65", where a year/],
  ['a year twice', ['2019', '2019'], /line 1: the year 2019 names two columns/],
])('refuses a column of %s', async (_, years, message) => {
  folder.write(data, [quoted('Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', ...years)])
  await expect(readDownload(folder.path)).rejects.toThrow(message)
})

test('refuses a file that is no such table, and a folder without one', async () => {
  folder.write(data, ['Country Name,Country Code,Year,Value', 'World,WLD,2020,1'])
  await expect(readDownload(folder.path)).rejects.toThrow(/there is no header "Country Name".*wide layout/)
  folder.remove()
  folder = createDownloadFolder()
  folder.write('a.csv', [])
  folder.write('b.csv', [])
  await expect(readDownload(folder.path)).rejects.toThrow(/holds no file of data: expected is API_/)
})

test('refuses a series that comes twice, in a file or in two of them', async () => {
  folder.write(data, singleDownload([2020], [row('World', 'WLD', '1'), row('World', 'WLD', '1')]))
  await expect(readDownload(folder.path)).rejects.toThrow(
    /line 7: BM\..* of WLD stands in API_.*, line 6 already/,
  )
  folder.write(data, singleDownload([2020], [row('World', 'WLD', '1')]))
  folder.write(
    `API_${code}_DS2_en_csv_v2_9.csv`,
    singleDownload([2020], [row('World', 'WLD', '1')], '2022-01-01'),
  )
  await expect(readDownload(folder.path)).rejects.toThrow(
    /v2_9\.csv, line 6: .* stands in API_.*3053036\.csv, line 6/,
  )
})

test('reads the zip archive as the publisher packs it, and several of them side by side', async () => {
  const archive = (updated: string, indicator: string) => {
    const rows = [quoted('World', 'WLD', title, indicator, '1')]
    const content = singleDownload([2020], rows, updated).join('\n')
    return zipOf([{ path: `API_${indicator}_DS2_en_csv_v2_1.csv`, content }])
  }
  writeFileSync(join(folder.path, 'API_A.ONE_DS2_en_csv_v2_1.zip'), archive('2021-09-15', 'A.ONE'))
  writeFileSync(join(folder.path, 'API_B.TWO_DS2_en_csv_v2_1.zip'), archive('2021-10-15', 'B.TWO'))
  const { series, records } = await readDownload(folder.path)
  expect(series.map(({ indicatorId, editionId }) => [indicatorId, editionId])).toEqual([
    ['A.ONE', 'wdi/2021-09-15'],
    ['B.TWO', 'wdi/2021-10-15'],
  ])
  expect(records('Edition')).toMatchObject([{ label: '2021-09-15' }, { label: '2021-10-15' }])
})
