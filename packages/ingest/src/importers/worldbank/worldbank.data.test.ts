import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { beforeAll, expect, test } from 'vitest'
import { createStarterImporter } from '../starter/starter-importer.ts'
import { openSource } from '../../source/open-source.ts'
import { publish } from '../../publish/publish.ts'
import { stage } from '../../stage/stage.ts'
import { readDownload } from './testing-downloads.ts'
import { createWorldBankImporter } from './world-bank-importer.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (worldbank below it).',
  )
}
const folder = join(root, 'worldbank')
const code = 'BM.TRF.PWKR.CD.DT'

/**
 * The file by another way than the importer's: each line of data is cut at `","`, since every cell is in quotes and no
 * line of this file is within one.
 */
const lines = readFileSync(join(folder, `API_${code}_DS2_en_csv_v2.csv`), 'utf8')
  .split('\n')
  .map((line) =>
    line
      .trim()
      .replace(/^"|",?$/g, '')
      .split('","'),
  )
const header = lines.findIndex(([first]) => first === 'Country Name')
const second = lines.slice(header + 1).filter(({ length }) => length > 4)
const cellsOf = new Map(
  second.map((cells) => [
    cells[1] ?? '',
    cells.slice(4).flatMap((cell, at) => (cell === '' ? [] : [[1960 + at, Number(cell)] as const])),
  ]),
)

let read: Awaited<ReturnType<typeof readDownload>>
beforeAll(async () => {
  read = await readDownload(folder)
})

test('reads every row and value of the download', () => {
  const filled = [...cellsOf].filter(([, cells]) => cells.length > 0)
  const values = filled.reduce((sum, [, cells]) => sum + cells.length, 0)
  // Counted with Python's csv module: 266 rows, 20 of them empty, 8,581 values.
  expect({ rows: second.length, filled: filled.length, values }).toEqual({
    rows: 266,
    filled: 246,
    values: 8581,
  })
  expect(read.importer.counts).toEqual({ rows: 266, emptyRows: 20, unresolvedAreas: {} })
  expect(read.series).toHaveLength(246)
  for (const { subject, observations } of read.series) {
    const area = 'areaId' in subject ? subject.areaId : ''
    expect(observations.map(({ period, value }) => [period, value])).toEqual(cellsOf.get(area))
  }
})

test('has the edition of the file, and the description of the indicator', () => {
  expect(read.records('Edition')).toMatchObject([
    {
      id: 'wdi/2021-09-15',
      publishedOn: '2021-09-15',
      coverage: { areas: 246, observations: 8581, firstPeriod: 1970, lastPeriod: 2020 },
    },
  ])
  expect(read.records('Indicator')).toMatchObject([
    { id: code, name: 'Personal remittances, paid (current US$)', currency: 'USD', prices: 'CURRENT' },
  ])
})

test('agrees with the list of countries on what is an aggregate, but for one', () => {
  expect(read.rejects.map(({ field, reason }) => [field, reason])).toEqual([
    // The Channel Islands are several territories, of which ISO has codes, so that we have them as a group.
    [
      'Country Code',
      expect.stringMatching(/^The publisher has CHI as a country, where OpenCorridor/) as string,
    ],
    ['SpecialNotes', expect.stringMatching(/^\d+ notes on countries have no home/) as string],
  ])
})

test('publishes into a release after the starter set', async () => {
  const database = await createTestDatabase({ statementTimeout: 0 })
  const source = await openSource(folder)
  try {
    await stage(database, createStarterImporter())
    const summary = await stage(database, createWorldBankImporter({ source }))
    expect(summary).toMatchObject({ series: 246, values: 8581, indicators: 1 })
    expect((await publish(database)).outcome).toBe('PUBLISHED')
  } finally {
    await source.close()
    await database.close()
  }
})
