import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'

let database: Database
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-cli-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await database.close()
})

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const databank = [
  'Sending Countries Name,Sending Countries Code,Series Name,Series Code,Receiving Countries  Name,Receiving Countries  Code,2014Q1 [YR2014Q1]',
  'Russian Federation,RUS,Average Total Cost to remit in corridor,ATCR.CORR,Tajikistan,TJK,1.92',
]
const services = [
  'id,period,source_code,destination_code,transparent,cc1 total cost %,cc2 total cost %,corridor',
  '1,2016_2Q,RUS,TJK,yes,2,1,RUSTJK',
  '2,2016_2Q,RUS,TJK,no,0.5,0.4,RUSTJK',
]

/** What stands behind the words of a line of the summary. */
const line = (out: string, words: string) =>
  out.match(new RegExp(`^ *${words} +(.+)$`, 'm'))?.[1]?.replace(/ {2,}/g, ' ')

test('reads both layouts of Remittance Prices Worldwide in one run, told by their headers', async () => {
  const table = write('databank.csv', [...databank, 'Last Updated: 12/07/2020'])
  const survey = write('services.csv', services)
  const { code, out, err } = await call('ingest', 'rpw', table, survey)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(line(out, 'rows read')).toBe('3, 0 of them empty')
  expect(line(out, 'indicators')).toBe('2')
  // One from DataBank; from the services the average and the smart remitter, each for two amounts.
  expect(line(out, 'series')).toBe('5')
  expect(line(out, 'values')).toBe('3')
  const run = await database.prisma.ingestRun.findFirstOrThrow()
  expect(run.status).toBe('STAGED')
})

test('says what is wrong with a table that was cut off, and that its edition may be named', async () => {
  const cut = write('cut.csv', databank)
  const { code, err } = await call('ingest', 'rpw', cut)
  expect(code).toBe(1)
  expect(err).toContain('cut.csv: the table does not end with "Last Updated: …"')
  expect((await call('ingest', 'rpw', cut, '--edition', '2020-12', '--dry-run')).code).toBe(0)
  expect((await call('ingest', 'rpw', cut, '--edition', 'a b')).code).toBe(2)
})

test('reads a file of the SDG database', async () => {
  const file = write('sdg.csv', [
    'SeriesCode,GeoAreaCode,TimePeriod,Value,[Nature],[Units]',
    'BX_TRF_PWKR,762,2013,43.8,CA,PERCENT',
    'BX_TRF_PWKR,999,2013,1,CA,PERCENT',
  ])
  const { code, out } = await call('ingest', 'sdg', file, '--edition', '2026-01')
  expect(code).toBe(0)
  expect(line(out, 'rows read')).toBe('2, 0 of them empty')
  expect(line(out, 'values')).toBe('1')
  expect(out).toContain('999 (1 row')
})
