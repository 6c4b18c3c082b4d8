import { createHash } from 'node:crypto'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IngestItem, Progress, RecordItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import { createWdiImporter } from './wdi-importer.ts'

const areas = { resolve: (code: string) => (/^[A-Z]{3}$/.test(code) && code !== 'ATL' ? code : undefined) }
const exports = {
  title: 'Merchandise exports (current US$)',
  readme: 'Goods that leave the country. Data are in current U.S. dollars.',
  worldbank: { indicator: 'tx.val.mrch.cd.wt' },
  licenses: [{ name: 'CC-BY-4.0' }],
  keywords: ['Trade ', 'External Debt'],
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-wdi-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(code: string, rows: readonly string[], descriptor?: object, into = folder): void {
  const text = ['Country Name,Country Code,Year,Value', ...rows, ''].join('\n')
  writeFileSync(join(into, `${code}.csv.gz`), gzipSync(text))
  if (descriptor !== undefined) {
    writeFileSync(join(into, `${code}.datapackage.json`), JSON.stringify(descriptor))
  }
}

async function read(options: { folder?: string; edition?: string } = {}) {
  const importer = createWdiImporter({ folder, areas, ...options })
  const progress: Progress[] = []
  const items: IngestItem[] = []
  for await (const item of importer.items((at) => progress.push(at))) items.push(item)
  const records = (kind: RecordItem['kind']) =>
    items.flatMap((item) => (item.type === 'record' && item.kind === kind ? [item.record] : []))
  const rejects = items.flatMap((item) => (item.type === 'reject' ? [item] : []))
  const series = items.flatMap((item) => (item.type === 'series' ? [item] : []))
  return { importer, progress, records, rejects, series }
}

test('reads an indicator with its records and series', async () => {
  write('tx.val.mrch.cd.wt', ['Tajikistan,TJK,2002,78000000', 'World,WLD,2002,1'], exports)
  const { importer, records, rejects, series, progress } = await read({ edition: '2026-07' })

  expect(rejects).toEqual([])
  expect(records('Indicator')).toEqual([
    {
      id: 'TX.VAL.MRCH.CD.WT',
      name: 'Merchandise exports (current US$)',
      subject: 'AREA',
      frequency: 'A',
      topics: ['Trade', 'External Debt'],
      definition: exports.readme,
      unitKind: 'CURRENCY',
      unit: 'current US$',
      currency: 'USD',
      prices: 'CURRENT',
      priceBase: null,
      aggregation: 'SUM',
      weightId: null,
      status: 'ACTIVE',
      datasetId: 'wdi',
    },
  ])
  expect(records('IndicatorCode')).toEqual([
    { indicatorId: 'TX.VAL.MRCH.CD.WT', scheme: 'wdi', code: 'TX.VAL.MRCH.CD.WT', datasetId: 'wdi' },
  ])
  expect(records('DatasetPreference')).toHaveLength(1)
  expect(records('Dataset')).toMatchObject([{ id: 'wdi', licence: 'CC BY 4.0', publisherId: 'world-bank' }])
  expect(records('Organisation')).toMatchObject([{ id: 'world-bank', name: 'World Bank' }])
  expect(series).toMatchObject([
    {
      indicatorId: 'TX.VAL.MRCH.CD.WT',
      subject: { areaId: 'TJK' },
      frequency: 'A',
      dimensions: {},
      datasetId: 'wdi',
      editionId: 'wdi/2026-07',
      observations: [{ period: 2002, value: 78_000_000, status: 'A' }],
    },
    { subject: { areaId: 'WLD' } },
  ])
  expect(importer.scopes).toEqual([{ datasetId: 'wdi', indicators: ['TX.VAL.MRCH.CD.WT'], records: [] }])
  expect(importer.counts).toEqual({ rows: 2, emptyRows: 0, unresolvedAreas: {} })
  expect(progress[0]?.done).toBe(0)
  expect(progress.at(-1)?.done).toBe(progress.at(-1)?.total)
})

test('says of the edition what it holds, with the checksum that sha256sum gives', async () => {
  write('tx.val.mrch.cd.wt', ['Tajikistan,TJK,2002,7', 'Tajikistan,TJK,2004,8'], exports)
  const { records } = await read({ edition: '2026-07' })
  const sums = ['tx.val.mrch.cd.wt.csv.gz', 'tx.val.mrch.cd.wt.datapackage.json']
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('')
  expect(records('Edition')).toEqual([
    {
      id: 'wdi/2026-07',
      datasetId: 'wdi',
      label: '2026-07',
      publishedOn: '2026-07',
      retrievedOn: new Date().toISOString().slice(0, 10),
      checksum: createHash('sha256').update(sums).digest('hex'),
      coverage: { indicators: 1, areas: 1, series: 1, observations: 2, firstPeriod: 2002, lastPeriod: 2004 },
    },
  ])
})

test('names an edition by the folder where that is a date, else by the checksum', async () => {
  const dated = join(folder, '2025-12')
  mkdirSync(dated)
  write('x', ['World,WLD,2002,1'], undefined, dated)
  expect((await read({ folder: dated })).records('Edition')).toMatchObject([{ id: 'wdi/2025-12' }])

  write('x', ['World,WLD,2002,1'])
  const [edition] = (await read()).records('Edition')
  expect(edition).toMatchObject({ label: expect.stringMatching(/^sha256-[0-9a-f]{12}$/) as string })
  expect(edition).not.toHaveProperty('publishedOn')
})

test('takes values alone, and says so, where there is no descriptor or a wrong one', async () => {
  write('tx.val.mrch.cd.wt', ['World,WLD,2002,1'])
  write('ny.gdp.mktp.cd', ['World,WLD,2002,1'], exports)
  const { records, rejects, series } = await read()
  expect(records('Indicator')).toEqual([])
  expect(series).toHaveLength(2)
  expect(rejects.map(({ file, reason }) => [file, reason])).toEqual([
    [
      'ny.gdp.mktp.cd.datapackage.json',
      expect.stringContaining('The descriptor is of TX.VAL.MRCH.CD.WT') as string,
    ],
    [
      'tx.val.mrch.cd.wt.csv.gz',
      'There is no descriptor tx.val.mrch.cd.wt.datapackage.json beside the data. ' +
        'Only values are taken: name and unit of TX.VAL.MRCH.CD.WT stay as they are stored.',
    ],
  ])
})

test('reports a unit that it cannot read, and a licence that is another one', async () => {
  write('ms.mil.xprt.kd', ['World,WLD,2002,1'], {
    title: 'Arms exports (SIPRI trend indicator values)',
    licenses: [{ name: 'proprietary' }],
  })
  const { records, rejects } = await read()
  expect(records('Indicator')).toMatchObject([
    { unitKind: 'UNKNOWN', aggregation: 'NONE', topics: [], definition: null },
  ])
  expect(rejects.map(({ field }) => field)).toEqual(['licenses', 'unit'])
})

test('scales billions to the base unit, with or without the descriptor', async () => {
  write('er.h2o.fwtl.k3', ['World,WLD,2002,3.4'], {
    title: 'Annual freshwater withdrawals, total (billion cubic meters)',
  })
  const scaled = [{ observations: [{ period: 2002, value: 3_400_000_000 }] }]
  const { records, series } = await read()
  expect(series).toMatchObject(scaled)
  expect(records('Indicator')).toMatchObject([{ unit: 'cubic meters' }])

  rmSync(join(folder, 'er.h2o.fwtl.k3.datapackage.json'))
  expect((await read()).series).toMatchObject(scaled)
})

test('leaves name and unit of an indicator to the catalogue that several publishers share', async () => {
  write('sp.pop.totl', ['World,WLD,2002,5'], { title: 'Population, total' })
  const { records, series, rejects } = await read()
  expect([...records('Indicator'), ...records('IndicatorCode'), ...rejects]).toEqual([])
  expect(records('DatasetPreference')).toMatchObject([{ indicatorId: 'SP.POP.TOTL', datasetId: 'wdi' }])
  expect(series).toHaveLength(1)
})

test('allows a weighted mean only where the weights are at hand', async () => {
  const unemployment = { title: 'Unemployment, total (% of total labor force)' }
  write('sl.uem.totl.zs', ['World,WLD,2002,5'], unemployment)
  expect((await read()).records('Indicator')).toMatchObject([{ aggregation: 'NONE', weightId: null }])

  write('sl.tlf.totl.in', ['World,WLD,2002,5'], { title: 'Labor force, total' })
  expect((await read()).records('Indicator')[1]).toMatchObject({
    aggregation: 'WEIGHTED_MEAN',
    weightId: 'SL.TLF.TOTL.IN',
  })
})

test('counts the rows of unknown areas over all files, and closes with a line on each', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => `Atlantis,ATL,${1960 + index},1`)
  write('a', rows)
  write('b', [...rows, 'World,WLD,2002,1', 'World,WLD,2003,'])
  const { importer, rejects } = await read()
  expect(importer.counts).toEqual({ rows: 122, emptyRows: 1, unresolvedAreas: { ATL: 120 } })
  const lines = rejects.filter(({ field }) => field === 'Country Code')
  expect(lines).toHaveLength(101)
  expect(lines.at(-1)).toMatchObject({
    file: 'a.csv.gz',
    reason: expect.stringContaining(
      'The place "ATL" is not known: 120 rows are not taken, the first 100 are listed.',
    ) as string,
  })
})

test('stops the run at a file that breaks off', async () => {
  write('a', ['World,WLD,2002,1'])
  writeFileSync(join(folder, 'b.csv.gz'), gzipSync('Country Name,Country Code,Year,Value\n').subarray(0, 20))
  await expect(read()).rejects.toThrow(IngestError)
  await expect(read()).rejects.toThrow(/^b\.csv\.gz, line 1: the packed data ends early/)
})

test('refuses a folder that is not there, or has no such files', () => {
  expect(() => createWdiImporter({ folder: join(folder, 'no'), areas })).toThrow(/cannot be read \(ENOENT\)/)
  expect(() => createWdiImporter({ folder, areas })).toThrow(/holds no file named <code>\.csv\.gz/)
})
