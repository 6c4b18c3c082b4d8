import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { periodOrdinal } from '@opencorridor/schema'
import { expect, it, onTestFinished } from 'vitest'
import type { IngestItem, RecordItem } from '../../item.ts'
import { openSource } from '../../source/open-source.ts'
import { all, testFile } from '../../source/testing-files.ts'
import { workbookOf } from '../../source/testing-workbook.ts'
import { createRpwImporter } from './rpw-importer.ts'
import { costing, surveyRows, surveyTitles } from './testing-survey.ts'
import type { SurveyCells } from './testing-survey.ts'

const databank = [
  'Sending Countries Name,Sending Countries Code,Series Name,Series Code,Receiving Countries  Name,Receiving Countries  Code,2014Q1 [YR2014Q1],2014Q3 [YR2014Q3]',
  'Russian Federation,RUS,Average Total Cost to remit in corridor,ATCR.CORR,Tajikistan,TJK,1.92,..',
  'Angola,AGO,Average Total Cost to remit in corridor,ATCR.CORR,Afghanistan,AFG,..,..',
  ',,,,,,,',
  'Data from database: Remittance Prices Worldwide (Corridors),,,,,,,',
  'Last Updated: 12/07/2020,,,,,,,',
]

const sheet = (services: readonly SurveyCells[], titles = surveyTitles) =>
  surveyRows(services, titles).map(({ cells }) => cells)

/** A workbook as the publisher lays it out: two sheets with data behind four without. */
function workbook(): Buffer {
  const before = surveyTitles.map((title) => (title === 'receiving network coverage' ? 'coverage' : title))
  const old = { period: '2016_1Q', coverage: 'Nationwide' }
  return workbookOf({
    sheets: {
      'Terms of Use': [['REFERENCES']],
      Methodology: [],
      Legend: [
        ['field', 'definition'],
        ['period', 'quarter'],
      ],
      Countries: [[null], ['code', 'name']],
      'Dataset (up to Q1 2016)': sheet([old, old, old], before),
      'Dataset (from Q2 2016)': sheet([costing(1), costing(2), { period: '2016_3Q', ...costing(5) }]),
    },
  })
}

async function read(paths: readonly string[], edition?: string) {
  const source = await openSource(paths)
  onTestFinished(() => source.close())
  const importer = createRpwImporter({ source, ...(edition === undefined ? {} : { edition }) })
  const items: IngestItem[] = await all(importer.items(() => undefined))
  const records = (kind: RecordItem['kind']) =>
    items.flatMap((item) => (item.type === 'record' && item.kind === kind ? [item.record] : []))
  const series = items.flatMap((item) => (item.type === 'series' ? [item] : []))
  const rejects = items.flatMap((item) => (item.type === 'reject' ? [item] : []))
  return { importer, records, series, rejects }
}

it('reads DataBank as a dataset of its own, dated by its last line', async () => {
  const path = await testFile('rpw.csv', `\uFEFF${databank.join('\r\n')}\r\n`)
  const { importer, records, series, rejects } = await read([path])
  expect(rejects).toEqual([])
  expect(series).toEqual([
    {
      type: 'series',
      indicatorId: 'OC.REM.COST',
      subject: { originId: 'TJK', destinationId: 'RUS' },
      frequency: 'Q',
      dimensions: { AMOUNT: '200' },
      datasetId: 'rpw-databank',
      editionId: 'rpw-databank/2020-12-07',
      observations: [
        { period: periodOrdinal('Q', 2014, 1), value: 1.92, status: 'A' },
        { period: periodOrdinal('Q', 2014, 3), value: null, status: 'O' },
      ],
    },
  ])
  expect(records('Dataset')).toMatchObject([
    { id: 'rpw-databank', licence: 'CC BY 4.0', publisherId: 'world-bank' },
  ])
  expect(importer.scopes).toEqual([{ datasetId: 'rpw-databank', indicators: ['OC.REM.COST'], records: [] }])
  expect(importer.counts).toEqual({ rows: 2, emptyRows: 1, unresolvedAreas: {} })
  expect(records('Edition')).toMatchObject([
    {
      id: 'rpw-databank/2020-12-07',
      publishedOn: '2020-12-07',
      checksum: createHash('sha256').update(readFileSync(path)).digest('hex'),
      coverage: {
        rows: 2,
        corridors: 1,
        series: 1,
        observations: 1,
        firstPeriod: '2014-Q1',
        lastPeriod: '2014-Q1',
      },
    },
  ])
})

it('takes a table that was cut off only where the edition is named', async () => {
  const cut = await testFile('rpw.csv', databank.slice(0, 3).join('\n'))
  await expect(read([cut])).rejects.toThrow('rpw.csv: the table does not end with "Last Updated: …"')
  expect((await read([cut], '2020-12')).series[0]?.editionId).toBe('rpw-databank/2020-12')
})

it('reads all sheets of services in a workbook, and names the edition by the newest quarter', async () => {
  const path = await testFile('rpw_dataset.xlsx', workbook())
  const { importer, records, series, rejects } = await read([path])
  expect(rejects).toEqual([])
  expect(importer.counts).toEqual({ rows: 6, emptyRows: 0, unresolvedAreas: {} })
  expect(importer.scopes).toEqual([
    { datasetId: 'rpw', indicators: ['OC.REM.COST', 'OC.REM.COST.SMART'], records: [] },
  ])
  expect(
    series.map(({ indicatorId, dimensions, observations }) => [
      indicatorId,
      dimensions['AMOUNT'],
      observations.map(({ value, attributes }) => [value, attributes?.['SERVICES']]),
    ]),
  ).toEqual([
    [
      'OC.REM.COST',
      '200',
      [
        [4, '3'],
        [1.5, '2'],
        [5, '1'],
      ],
    ],
    [
      'OC.REM.COST.SMART',
      '200',
      [
        [4, '3'],
        [null, '0'],
        [null, '0'],
      ],
    ],
    [
      'OC.REM.COST',
      '500',
      [
        [2, '3'],
        [2, '2'],
        [2, '1'],
      ],
    ],
    [
      'OC.REM.COST.SMART',
      '500',
      [
        [2, '3'],
        [null, '0'],
        [null, '0'],
      ],
    ],
  ])
  expect(series[0]?.editionId).toBe('rpw/2016-Q3')
  expect(records('Edition')).toMatchObject([
    {
      id: 'rpw/2016-Q3',
      coverage: { rows: 6, corridors: 1, series: 4, observations: 8, firstPeriod: '2016-Q1' },
    },
  ])
  expect(records('DatasetPreference')).toMatchObject([
    { indicatorId: 'OC.REM.COST', rank: 10 },
    { indicatorId: 'OC.REM.COST.SMART', rank: 10 },
  ])
})

it('reads both layouts side by side as two datasets', async () => {
  const table = await testFile('rpw.csv', databank.join('\n'))
  const { importer, series } = await read([table, await testFile('rpw.xlsx', workbook())])
  expect(importer.scopes.map(({ datasetId }) => datasetId)).toEqual(['rpw-databank', 'rpw'])
  expect(new Set(series.map(({ datasetId }) => datasetId))).toEqual(new Set(['rpw-databank', 'rpw']))
})

it('refuses what is neither, and a second table of DataBank', async () => {
  await expect(read([await testFile('other.csv', 'a,b\n1,2\n')])).rejects.toThrow(
    'other.csv has no table of Remittance Prices Worldwide',
  )
  const tables = [await testFile('a.csv', databank.join('\n')), await testFile('b.csv', databank.join('\n'))]
  await expect(read(tables)).rejects.toThrow('b.csv is a second table of DataBank')
})
