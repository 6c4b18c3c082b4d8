import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDownloadFolder, quoted, readDownload } from './testing-downloads.ts'
import type { DownloadFolder } from './testing-downloads.ts'

const header = ['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code']
const exportsTitle = 'Merchandise exports (current US$)'
const waterTitle = 'Annual freshwater withdrawals, total (billion cubic meters)'

let folder: DownloadFolder
beforeEach(() => {
  folder = createDownloadFolder()
})
afterEach(() => {
  folder.remove()
})

function writeData(name = 'WDICSV.csv', rows?: readonly string[]): void {
  folder.write(name, [
    [...header, '2010', '2011', '2012'].join(','),
    ...(rows ?? [
      `Tajikistan,TJK,${exportsTitle},TX.VAL.MRCH.CD.WT,1,2,`,
      `Tajikistan,TJK,"${waterTitle}",ER.H2O.FWTL.K3,1.234,,`,
      `Namibia,NAM,${exportsTitle},TX.VAL.MRCH.CD.WT,,5,6`,
    ]),
  ])
}

function writeTexts(): void {
  folder.write('WDISeries.csv', [
    quoted(
      'Series Code',
      'Topic',
      'Indicator Name',
      'Short definition',
      'Long definition',
      'Periodicity',
      'License Type',
    ),
    quoted(
      'TX.VAL.MRCH.CD.WT',
      'Trade: Exports',
      exportsTitle,
      '',
      'Goods.\nIn current US$.',
      'Annual',
      'CC BY-4.0',
    ),
    quoted('ER.H2O.FWTL.K3', 'Environment', waterTitle, 'Water.', '', '', 'CC BY-4.0'),
    quoted('AG.LND.ARBL.HA', 'Environment', 'Arable land (hectares)', '', 'Land.', '', 'Proprietary'),
  ])
  folder.write('WDIfootnote.csv', [
    quoted('CountryCode', 'SeriesCode', 'Year', 'DESCRIPTION'),
    quoted('TJK', 'TX.VAL.MRCH.CD.WT', 'YR2010    ', 'Estimate.'),
    quoted('TJK', 'TX.VAL.MRCH.CD.WT', 'yr2010', 'Break in series.'),
    quoted('TJK', 'TX.VAL.MRCH.CD.WT', 'YR2010', 'Estimate.'),
    quoted('TJK', 'TX.VAL.MRCH.CD.WT', 'YR2012', 'Not yet known.'),
    quoted('NAM', 'TX.VAL.MRCH.CD.WT', 'YR2012', 'Estimate.'),
    quoted('NAM', 'AG.LND.ARBL.HA', 'YR2012', 'Estimate.'),
    quoted('NAM', 'TX.VAL.MRCH.CD.WT', '2012Q1', 'Estimate.'),
    quoted('NAM', 'TX.VAL.MRCH.CD.WT', 'YR2011', ''),
  ])
  folder.write('WDIseries-time.csv', [
    quoted('SeriesCode', 'Year', 'DESCRIPTION'),
    quoted('TX.VAL.MRCH.CD.WT', 'YR2011', 'A new method\nfrom this year.'),
    quoted('TX.VAL.MRCH.CD.WT', 'YR1999', 'Nobody has values then.'),
  ])
  folder.write('WDIcountry-series.csv', [
    quoted('CountryCode', 'SeriesCode', 'DESCRIPTION'),
    quoted('TJK', 'TX.VAL.MRCH.CD.WT', 'Data source: customs.'),
    quoted('NAM', 'TX.VAL.MRCH.CD.WT', 'Data source: customs.'),
  ])
}

test('keeps footnotes and notes on years as attributes of the observations', async () => {
  writeData()
  writeTexts()
  const { series } = await readDownload(folder.path, '2024-10')
  const at = { status: 'A' }
  expect(
    series.map(({ indicatorId, subject, observations }) => [indicatorId, subject, observations]),
  ).toEqual([
    [
      'TX.VAL.MRCH.CD.WT',
      { areaId: 'TJK' },
      [
        { ...at, period: 2010, value: 1, attributes: { FOOTNOTE: 'Estimate.\nBreak in series.' } },
        { ...at, period: 2011, value: 2, attributes: { SERIES_NOTE: 'A new method\nfrom this year.' } },
      ],
    ],
    ['ER.H2O.FWTL.K3', { areaId: 'TJK' }, [{ ...at, period: 2010, value: 1_234_000_000 }]],
    [
      'TX.VAL.MRCH.CD.WT',
      { areaId: 'NAM' },
      [
        { ...at, period: 2011, value: 5, attributes: { SERIES_NOTE: 'A new method\nfrom this year.' } },
        { ...at, period: 2012, value: 6, attributes: { FOOTNOTE: 'Estimate.' } },
      ],
    ],
  ])
})

test('says of every note and column that has no home what became of it', async () => {
  writeData()
  writeTexts()
  const { rejects } = await readDownload(folder.path)
  expect(rejects.map(({ file, line, reason }) => [file, line, reason])).toEqual([
    [
      'WDISeries.csv',
      undefined,
      'An indicator has no field for these columns, whose filled cells are not taken: periodicity (1).',
    ],
    ['WDIfootnote.csv', 4, 'The note stands in the file twice, in the same words; it is taken once.'],
    ['WDIfootnote.csv', 8, 'The year "2012Q1" is not of the form YR2011.'],
    ['WDIfootnote.csv', 9, 'The note has no text.'],
    [
      'WDIcountry-series.csv',
      undefined,
      '2 notes on an indicator in one country have no home in the data model and are not taken.',
    ],
    [
      'WDIfootnote.csv',
      undefined,
      'The footnote on TX.VAL.MRCH.CD.WT, TJK, 2012 is not taken: the cell has no value.',
    ],
    [
      'WDIfootnote.csv',
      undefined,
      'The footnotes on AG.LND.ARBL.HA NAM (1 years) are not taken: the data have no such series.',
    ],
    [
      'WDIseries-time.csv',
      undefined,
      'The note on TX.VAL.MRCH.CD.WT in 1999 is not taken: the indicator has no value in that year.',
    ],
  ])
})

test('describes the indicators that the data have, and covers those alone', async () => {
  writeData()
  writeTexts()
  const { records, importer } = await readDownload(folder.path)
  expect(records('Indicator')).toMatchObject([
    {
      id: 'TX.VAL.MRCH.CD.WT',
      definition: 'Goods.\nIn current US$.',
      topics: ['Trade: Exports'],
      unit: 'current US$',
    },
    { id: 'ER.H2O.FWTL.K3', definition: 'Water.', unit: 'cubic meters' },
  ])
  expect(importer.scopes).toEqual([
    { datasetId: 'wdi', indicators: ['TX.VAL.MRCH.CD.WT', 'ER.H2O.FWTL.K3'], records: [] },
  ])
})

test('names the edition by a date in the name of the download, else by the checksum', async () => {
  writeData()
  const [edition] = (await readDownload(folder.path)).records('Edition')
  expect(edition).toMatchObject({ label: expect.stringMatching(/^sha256-[0-9a-f]{12}$/) as string })
  expect(edition).not.toHaveProperty('publishedOn')
})

test.each(['WDIData.csv', 'WDI_Data.csv', 'wdicsv.CSV'])(
  'knows the data by the older name %s',
  async (name) => {
    writeData(name)
    expect((await readDownload(folder.path)).series).toHaveLength(3)
  },
)

test('takes rows with a comma at their end below a header without, and no row that is short of a cell', async () => {
  writeData('WDIData.csv', [
    `Tajikistan,TJK,${exportsTitle},TX.VAL.MRCH.CD.WT,1,2,3,`,
    `Namibia,NAM,${exportsTitle},TX.VAL.MRCH.CD.WT,1,2`,
  ])
  const { series, rejects } = await readDownload(folder.path)
  expect(series.map(({ subject }) => subject)).toEqual([{ areaId: 'TJK' }])
  expect(rejects[0]).toMatchObject({ line: 3, reason: 'The row has 6 cells, where the header has 7.' })
})

test('reads notes in windows-1252, as older downloads have them', async () => {
  writeData()
  const text =
    '"CountryCode","SeriesCode","Year","DESCRIPTION"\n"TJK","TX.VAL.MRCH.CD.WT","YR2010","C\xf4te"\n'
  writeFileSync(`${folder.path}/WDI_Footnotes.csv`, Buffer.from(text, 'latin1'))
  const { series } = await readDownload(folder.path)
  expect(series[0]?.observations[0]?.attributes).toEqual({ FOOTNOTE: 'Côte' })
})

test('reports the first hundred notes of one fault, and counts the rest', async () => {
  writeData()
  folder.write('WDIfootnote.csv', [
    'CountryCode,SeriesCode,Year,DESCRIPTION',
    ...Array.from({ length: 130 }, (_, index) => `TJK,TX.VAL.MRCH.CD.WT,${index},Text`),
  ])
  const { rejects } = await readDownload(folder.path)
  const notes = rejects.filter(({ file }) => file === 'WDIfootnote.csv')
  expect(notes).toHaveLength(101)
  expect(notes.at(-1)?.reason).toBe(
    'Notes whose year cannot be read: 130 rows are not taken, the first 100 are listed.',
  )
})

test('refuses two downloads in one folder, and tables without their columns', async () => {
  writeData()
  folder.write('WDISeries.csv', ['Series,Name', 'a,b'])
  await expect(readDownload(folder.path)).rejects.toThrow(
    'WDISeries.csv, line 1: the header is "Series,Name", where a column seriescode, indicatorname is expected.',
  )
  folder.write('API_X_DS2_en_csv_v2_1.csv', ['x'])
  await expect(readDownload(folder.path)).rejects.toThrow(
    /several downloads \(API_X_DS2_en_csv_v2_1\.csv, WDICSV\.csv\)/,
  )
})
