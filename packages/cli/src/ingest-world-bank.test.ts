import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servedCells, startWorldBankServer } from '@opencorridor/ingest/testing'
import type { Database } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'

let database: Database
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-cli-'))
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('OPENCORRIDOR_CACHE_DIR', folder)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await database.close()
})

/** Series and values that the newest run has staged. */
async function staged() {
  const rows = await database.prisma.stagedSeries.findMany({ orderBy: { runId: 'desc' } })
  return rows.map(({ seriesKey, editionId, values }) => [seriesKey, editionId, values])
}

test('reads a download of an indicator', async () => {
  const file = join(folder, 'API_A.ONE_DS2_en_csv_v2_1.csv')
  const lines = [
    '"Data Source","World Development Indicators",',
    '"Last Updated Date","2021-09-15",',
    '"Country Name","Country Code","Indicator Name","Indicator Code","2019","2020",',
    '"Tajikistan","TJK","Exports (current US$)","A.ONE","1","2",',
  ]
  writeFileSync(file, lines.join('\n'))
  expect(await call('ingest', 'worldbank', file)).toMatchObject({ code: 0, err: '' })
  expect(await staged()).toEqual([['TJK.A@wdi', 'wdi/2021-09-15', [1, 2]]])
  await database.pool.query('TRUNCATE "StagedSeries"')
})

test('reads indicators from the API', async () => {
  await using server = await startWorldBankServer()
  const indicator = { id: 'B.TWO', name: 'Exports (current US$)' }
  const rows = servedCells(indicator, [{ code: 'TJK', date: '2020', value: 3 }])
  server.indicators.set('B.TWO', { ...indicator, rows, lastUpdated: '2026-07-01' })
  const { code, out } = await call(
    'ingest',
    'worldbank-api',
    'b.two',
    'GONE',
    '--url',
    `${server.url}/`,
    '--rate',
    '100',
  )
  expect(code).toBe(0)
  expect(out).toMatch(/GONE: .*deleted or archived.* what is stored of it stays\./)
  expect(await staged()).toEqual([['TJK.A@wdi', 'wdi/2026-07-01', [3]]])
  expect((await call('ingest', 'worldbank-api', 'B.TWO', '--rate', 'fast')).code).toBe(2)
})
