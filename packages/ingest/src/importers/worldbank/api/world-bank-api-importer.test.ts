import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IngestItem, RecordItem } from '../../../item.ts'
import { servedCells, startWorldBankServer } from '../../../testing/index.ts'
import type { ServedIndicator, WorldBankServer } from '../../../testing/index.ts'
import { createPace } from '../../../source/http/pace.ts'
import { createWorldBankApiImporter } from './world-bank-api-importer.ts'
import type { WorldBankApiOptions } from './world-bank-api-importer.ts'

const id = 'TX.VAL.MRCH.CD.WT'
const name = 'Merchandise exports (current US$)'

let server: WorldBankServer
let folder: string
beforeEach(async () => {
  server = await startWorldBankServer()
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-pages-'))
})
afterEach(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

function serve(lastUpdated = '2026-07-01', shift = 0, more: Partial<ServedIndicator> = {}): void {
  const cells = ['TJK', 'NAM', 'XKX', 'WLD'].flatMap((code, place) =>
    [2021, 2020, 2019].map((year) => {
      const value = code === 'NAM' && year === 2020 ? null : place * 10_000 + year + shift
      return { code, date: String(year), value, ...(code === 'TJK' ? { status: 'E' } : {}) }
    }),
  )
  const rows = servedCells({ id, name }, cells)
  server.indicators.set(id, { id, name, lastUpdated, rows, sourceNote: 'Goods.', ...more })
}

async function read(options: Partial<WorldBankApiOptions> = {}) {
  const importer = createWorldBankApiImporter({
    indicators: [id],
    pagesFolder: folder,
    baseUrl: server.url,
    perPage: 5,
    pace: createPace(1000),
    http: { firstDelay: 1, attempts: 3 },
    ...options,
  })
  const items: IngestItem[] = []
  for await (const item of importer.items(() => undefined)) items.push(item)
  const series = items.flatMap((item) => (item.type === 'series' ? [item] : []))
  const rejects = items.flatMap((item) => (item.type === 'reject' ? [item] : []))
  const records = (kind: RecordItem['kind']) =>
    items.flatMap((item) => (item.type === 'record' && item.kind === kind ? [item.record] : []))
  return { importer, series, rejects, records }
}

const pagesAsked = () =>
  server.requests.flatMap(({ path }) => /country\/all.*[?&]page=(\d+)/.exec(path)?.[1] ?? [])

/** What `serve` has, as the importer should give it. */
function expected(shift = 0) {
  return ['TJK', 'NAM', 'XKX', 'WLD'].map((areaId, place) => [
    areaId,
    [2019, 2020, 2021]
      .filter((year) => areaId !== 'NAM' || year !== 2020)
      .map((year) => [year, place * 10_000 + year + shift]),
  ])
}

const given = ({ series }: Awaited<ReturnType<typeof read>>) =>
  series.map(({ subject, observations }) => [
    'areaId' in subject ? subject.areaId : '',
    observations.map(({ period, value }) => [period, value]),
  ])

test('reads all pages: countries, aggregates without three letters, nulls and flags', async () => {
  serve()
  const result = await read()
  expect(given(result)).toEqual(expected())
  const { series, importer, rejects, records } = result
  expect(series[0]).toMatchObject({ indicatorId: id, datasetId: 'wdi', editionId: 'wdi/2026-07-01' })
  expect(series[0]?.observations[0]?.status).toBe('E')
  expect(importer.scopes).toEqual([{ datasetId: 'wdi', indicators: [id], records: [] }])
  expect(importer.counts).toEqual({ rows: 12, emptyRows: 1, unresolvedAreas: {} })
  expect(rejects).toEqual([])
  expect(records('Indicator')).toMatchObject([
    { id, name, definition: 'Goods.', topics: ['Trade'], currency: 'USD' },
  ])
  expect(records('Edition')).toMatchObject([
    { id: 'wdi/2026-07-01', publishedOn: '2026-07-01', coverage: { areas: 4, observations: 11 } },
  ])
  expect(pagesAsked()).toEqual(['1', '2', '3'])
  expect(readdirSync(folder)).toEqual([])
})

test.each(['HTML_502', 'TRUNCATED', 'RESET'] as const)('asks again after %s', async (kind) => {
  serve()
  server.misbehave({ at: 'page=2', kind, times: 2 })
  expect(given(await read())).toEqual(expected())
  expect(pagesAsked()).toEqual(['1', '2', '2', '2', '3'])
})

test('waits as long as Retry-After says', async () => {
  serve()
  server.misbehave({ at: 'page=2', kind: { kind: 'LIMITED', seconds: 1 } })
  expect(given(await read())).toEqual(expected())
  const [first, second] = server.requests.filter(({ path }) => path.includes('page=2'))
  expect(first?.status).toBe(429)
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
})

test('gives a slow server up at the deadline, and names the page', async () => {
  serve()
  server.misbehave({ at: 'page=2', kind: { kind: 'SLOW', milliseconds: 3000 }, times: 9 })
  await expect(read({ http: { deadline: 300 } })).rejects.toThrow(
    /^TX\.VAL\.MRCH\.CD\.WT, page 2: .*no whole answer within/,
  )
})

test('goes on at the page where the last run broke', async () => {
  serve()
  server.misbehave({ at: 'page=3', kind: 'HTML_502', times: 3 })
  await expect(read()).rejects.toThrow(/^TX\.VAL\.MRCH\.CD\.WT, page 3: .*answers 502/)
  server.requests.length = 0
  expect(given(await read())).toEqual(expected())
  expect(pagesAsked()).toEqual(['1', '3'])
})

test('forgets the pages of a broken run when the publisher has updated since', async () => {
  serve()
  server.misbehave({ at: 'page=3', kind: 'TRUNCATED', times: 3 })
  await expect(read()).rejects.toThrow(/page 3: .*JSON that breaks off/)
  serve('2026-07-02', 5)
  server.requests.length = 0
  expect(given(await read())).toEqual(expected(5))
  expect(pagesAsked()).toEqual(['1', '2', '3'])
})

test('forgets them also when the update shows in no date and no total', async () => {
  serve()
  server.misbehave({ at: 'page=3', kind: 'TRUNCATED', times: 3 })
  await expect(read()).rejects.toThrow(/page 3: .*JSON that breaks off/)
  serve('2026-07-01', 5)
  server.requests.length = 0
  expect(given(await read())).toEqual(expected(5))
  expect(pagesAsked()).toEqual(['1', '2', '3'])
})

test('bounds what an answer may have', async () => {
  serve()
  await expect(read({ http: { atMost: 100 } })).rejects.toThrow(
    /^list of countries: .*the answer has more than 100 bytes/,
  )
})

test('starts over when the pages shift, and never mixes two states', async () => {
  serve()
  const update = () => {
    serve('2026-07-02', 5)
  }
  server.misbehave({ at: 'page=3', kind: { kind: 'UPDATE', update } })
  const result = await read()
  expect(given(result)).toEqual(expected(5))
  expect(result.series.every(({ editionId }) => editionId === 'wdi/2026-07-02')).toBe(true)
  expect(pagesAsked()).toEqual(['1', '2', '3', '1', '2', '3'])
})

test('ends when the pages go on shifting', async () => {
  serve()
  let day = 1
  const update = () => {
    day += 1
    serve(`2026-08-${String(day).padStart(2, '0')}`, day)
  }
  server.misbehave({ at: 'page=2', kind: { kind: 'UPDATE', update }, times: 99 })
  await expect(read()).rejects.toThrow(/page 2 is of another state .* did not settle in 5 starts/)
  expect(pagesAsked()).toHaveLength(10)
})

test('finds pages that shift under one date: a cell twice, a total that is not met', async () => {
  serve()
  const rows = [...(server.indicators.get(id)?.rows ?? [])]
  const update = () => {
    serve('2026-07-01', 0, { rows: [rows[0] ?? {}, ...rows.slice(0, -1)] })
  }
  server.misbehave({ at: 'page=2', kind: { kind: 'UPDATE', update } })
  await expect(read()).rejects.toThrow(/the cell TJ TJK 2021 stands on the pages twice/)
})

test('names indicators that are unknown, archived or empty, and takes the others', async () => {
  serve()
  server.indicators.set('OLD', {
    id: 'OLD',
    name: 'Old',
    lastUpdated: '2026-07-01',
    rows: [],
    source: { id: '57', value: 'WDI Database Archives' },
  })
  server.indicators.set('EMPTY', { id: 'EMPTY', name: 'Empty', lastUpdated: '2026-07-01', rows: [] })
  const { rejects, importer, series } = await read({ indicators: ['GONE', 'OLD', 'EMPTY', id] })
  expect(rejects.map(({ file, reason }) => [file, reason])).toEqual([
    [
      'GONE',
      expect.stringMatching(
        /message 175, Invalid format: The indicator was not found\..* stays\.$/,
      ) as string,
    ],
    [
      'OLD',
      expect.stringMatching(/in "WDI Database Archives" \(source 57\), so that it was archived/) as string,
    ],
    [
      'EMPTY',
      'The API has no row of the indicator. Nothing of EMPTY is read, and what is stored of it stays.',
    ],
  ])
  expect(series).toHaveLength(4)
  expect(importer.scopes[0]?.indicators).toEqual([id])
  await expect(read({ indicators: ['GONE'] })).rejects.toThrow(
    /^None of the indicators can be taken\. GONE: /,
  )
})

test('asks no faster than it is told', async () => {
  serve()
  const began = Date.now()
  await read({ pace: createPace(20) })
  expect(server.requests).toHaveLength(5)
  // However late a request arrives, the last one begins four times 50 ms after the first.
  expect((server.requests.at(-1)?.at ?? 0) - began).toBeGreaterThanOrEqual(190)
})
