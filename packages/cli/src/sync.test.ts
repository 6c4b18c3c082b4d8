import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servedCells, startWorldBankServer } from '@opencorridor/ingest/testing'
import type { WorldBankServer } from '@opencorridor/ingest/testing'
import type { Database } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'

let database: Database
let server: WorldBankServer
let folder: string
let file: string

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  // Loads what the command needs: no test is to be timed by that.
  await call('sync', '--file', 'no such file')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.close()
})
beforeEach(async () => {
  await database.pool.query('TRUNCATE "SyncRun", "IngestRun", "StagedSeries", "StagedRecord" CASCADE')
  server = await startWorldBankServer()
  server.conditional = true
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-sync-'))
  file = join(folder, 'sources.yaml')
  vi.stubEnv('OPENCORRIDOR_CACHE_DIR', join(folder, 'cache'))
  for (const id of ['A.ONE', 'B.TWO', 'C.THREE']) serve(id, [1, 2, 3])
  sources({ id: 'both', indicators: ['A.ONE', 'B.TWO'] })
})
afterEach(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

function serve(id: string, values: readonly number[], lastUpdated = '2026-07-01'): void {
  const cells = values.map((value, at) => ({ code: 'TJK', date: String(2020 - at), value }))
  const name = `Exports of ${id} (current US$)`
  server.indicators.set(id, { id, name, lastUpdated, rows: servedCells({ id, name }, cells) })
}

/** Writes sources.yaml: JSON is YAML too. */
function sources(
  ...given: {
    id: string
    indicators?: string[]
    publisher?: string
    location?: string
    mapping?: string
    edition?: string
  }[]
): void {
  const written = given.map(({ indicators, ...source }) => ({
    publisher: 'worldbank-api',
    schedule: '0 4 1 * *',
    ...source,
    ...(indicators === undefined ? {} : { indicators, url: server.url }),
  }))
  writeFileSync(file, JSON.stringify({ requestsPerSecond: 100, sources: written }))
}

const sync = (...flags: string[]) => call('sync', '--file', file, ...flags)

/** Runs of the log, in their order. */
async function log() {
  const rows = await database.prisma.syncRun.findMany({ orderBy: { startedAt: 'asc' } })
  return rows.map(({ source, outcome }) => `${source} ${outcome}`)
}

/** Indicators of the runs that wait, in their order. */
async function waiting() {
  const runs = await database.prisma.ingestRun.findMany({
    where: { status: 'STAGED' },
    orderBy: { startedAt: 'asc' },
  })
  return runs.map(({ scope }) => (scope as { indicators: string[] }[])[0]?.indicators)
}

test('reads a source that is due, and not again before its time', async () => {
  expect(await sync()).toMatchObject({
    code: 0,
    out: 'both: staged. Read 2 of 2 indicators: 2 series, 6 values, 0 rejected.\n',
    err: '',
  })
  server.requests.length = 0
  expect(await sync()).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^both: not due before \d{4}-\d\d-01 04:00 UTC\n$/) as string,
  })
  expect(server.requests).toEqual([])
  expect(await log()).toEqual(['both STAGED'])
})

test('stages nothing where nothing has changed, and only the indicator that has', async () => {
  await sync()
  server.requests.length = 0
  expect((await sync('--all')).out).toBe('both: unchanged. The source says what it said before.\n')
  expect(server.requests.map(({ status }) => status)).toEqual([304, 304])
  expect(await waiting()).toEqual([['A.ONE', 'B.TWO']])

  serve('B.TWO', [1, 2, 4], '2026-07-08')
  expect((await sync('--all')).out).toContain('Read 1 of 2 indicators: 1 series, 3 values')
  expect(await waiting()).toEqual([['A.ONE', 'B.TWO'], ['B.TWO']])
  expect((await sync('--all')).out).toContain('both: unchanged.')
  expect(await log()).toEqual(['both STAGED', 'both UNCHANGED', 'both STAGED', 'both UNCHANGED'])
})

test('goes on with the other sources when one fails, and tries that one at the next run', async () => {
  sources({ id: 'bad', indicators: ['A.ONE'] }, { id: 'good', indicators: ['C.THREE'] })
  server.misbehave({ at: 'indicator/A.ONE', kind: 'HTML_502', times: 5 })
  const { code, out, err } = await sync()
  expect(code).toBe(3)
  expect(out).toMatch(/^good: staged\./)
  expect(err).toMatch(
    /^bad: failed\. A\.ONE, description: .*answers 502.*\n1 of 2 sources failed; the next sync/,
  )
  expect(await log()).toEqual(['bad FAILED', 'good STAGED'])

  expect((await sync()).out).toMatch(/^bad: staged\..*\ngood: not due/)
})

test('says so when all sources fail', async () => {
  server.misbehave({ at: 'indicator/', kind: 'TRUNCATED', times: 99 })
  const { code, err } = await sync()
  expect(code).toBe(4)
  expect(err).toMatch(/JSON that breaks off.*\n1 of 1 sources failed/)
  expect(await waiting()).toEqual([])
})

test('lets nobody else sync at the same time, and says who does', async () => {
  let [reached, release] = [(): void => undefined, (): void => undefined]
  const begun = new Promise<void>((resolve) => {
    reached = resolve
  })
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const update = () => {
    reached()
    return held
  }
  server.misbehave({ at: 'A.ONE', kind: { kind: 'UPDATE', update } })
  const first = sync()
  await begun
  const second = await sync()
  release()
  expect(second.code).toBe(5)
  const holder = `opencorridor sync, process ${process.pid} on `
  expect(second.err).toMatch(new RegExp(`^Another sync runs on this database: ${holder}.*, since `))
  expect((await first).code).toBe(0)
  expect((await sync('--all')).code).toBe(0)
})

test('publishes what it read, and tells when it could not', { timeout: 180_000 }, async () => {
  const { code, out } = await sync('--publish')
  expect({ code, released: /^Release \S+ published/m.test(out) }).toEqual({ code: 0, released: true })
  expect(await waiting()).toEqual([])

  serve('A.ONE', [1], '2026-07-08')
  const stopped = await sync('--all', '--publish')
  expect(stopped.code).toBe(7)
  expect(stopped.err).toMatch(/^What was read is staged, but it was not published: /)
  expect(await waiting()).toEqual([['A.ONE']])
  expect((await sync('--publish', '--max-removed', '100%')).code).toBe(0)
  expect(await waiting()).toEqual([])
})

test('writes down runs whose process was killed', async () => {
  await database.pool.query(
    `INSERT INTO "SyncRun" (id, source, "startedAt", outcome, state) VALUES ('x', 'both', now(), 'RUNNING', 'null')`,
  )
  await sync()
  expect(await log()).toEqual(['both FAILED', 'both STAGED'])
})

test('reads files, and again when their bytes have changed', async () => {
  const location = join(folder, 'API_X.ONE_DS2_en_csv_v2_1.csv')
  const write = (value: number) => {
    const header = 'Country Name,Country Code,Indicator Name,Indicator Code,2020'
    writeFileSync(location, `${header}\nTajikistan,TJK,Exports (current US$),X.ONE,${value}\n`)
  }
  write(1)
  sources({ id: 'file', publisher: 'worldbank', location })
  expect((await sync()).out).toMatch(/^file: staged\. Read .*X\.ONE.*: 1 series, 1 values/)
  expect((await sync('--all')).out).toMatch(/^file: unchanged\./)
  write(2)
  expect((await sync('--all')).out).toMatch(/^file: staged\./)
  rmSync(location)
  expect(await sync('--all')).toMatchObject({
    code: 4,
    err: expect.stringContaining('is no file; name a file, a zip archive or an https address.') as string,
  })
})

const guide = readFileSync(new URL('../../../docs/data/generic.md', import.meta.url), 'utf8')
const example = (language: string) => guide.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? ''

test('reads a file again when its mapping or its edition was corrected, and keeps no location', async () => {
  const [location, mapping] = [join(folder, 'table.csv'), join(folder, 'table.yaml')]
  writeFileSync(location, example('csv'))
  writeFileSync(mapping, example('yaml'))
  const table = { id: 'table', publisher: 'table', location, mapping, edition: '2024-07' }
  sources(table)
  expect((await sync()).out).toMatch(/^table: staged\. Read .*table\.csv: 4 series/)
  expect((await sync('--all')).out).toMatch(/^table: unchanged\./)
  writeFileSync(mapping, `# Corrected.\n${example('yaml')}`)
  expect((await sync('--all')).out).toMatch(/^table: staged\./)
  sources({ ...table, edition: '2024-08' })
  expect((await sync('--all')).out).toMatch(/^table: staged\./)
  expect((await sync('--all')).out).toMatch(/^table: unchanged\./)
  const runs = await database.prisma.syncRun.findMany()
  expect(JSON.stringify(runs.map(({ state }) => state))).not.toContain('table.csv')
})

test('reads agreements, and shows and keeps nothing of an address that may be a key', async () => {
  const body = readFileSync(new URL('../../../docs/data/agreements.md', import.meta.url), 'utf8')
  const served = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/csv',
      'content-disposition': 'attachment; filename="a.csv"',
    })
    response.end(body.split('```csv\n')[1]?.split('```')[0] ?? '')
  })
  await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve))
  const { port } = served.address() as AddressInfo
  sources({ id: 'a', publisher: 'agreements', location: `http://127.0.0.1:${port}/a.csv?key=hidden1` })
  const { code, out, err } = await sync()
  served.close()
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(new RegExp(`^a: staged\\. Read http://127\\.0\\.0\\.1:${port}/a\\.csv: `))
  expect(out + JSON.stringify(await database.prisma.syncRun.findMany())).not.toContain('hidden1')
  expect(JSON.stringify(await database.prisma.ingestRun.findMany())).not.toContain('hidden1')
})

test('a source whose staged run is discarded is read again', async () => {
  await sync()
  await sync('--all')
  const [run] = await database.prisma.ingestRun.findMany()
  const id = run?.id ?? ''
  const { code, out } = await call('run', 'discard', id)
  expect(code).toBe(0)
  expect(out).toContain('The source both is read again when it is due')
  expect(await waiting()).toEqual([])
  expect((await call('run', 'list')).out).toMatch(new RegExp(`^${id} +discarded `, 'm'))
  expect(await database.prisma.stagedSeries.count()).toBe(0)
  expect((await call('run', 'discard', id)).err).toContain('only what is staged')
  expect((await call('run', 'discard', 'none')).err).toContain('There is no run none')
  expect((await sync('--all')).out).toContain('Read 2 of 2 indicators')
  expect(await waiting()).toEqual([['A.ONE', 'B.TWO']])
})

test('lists sources, their last runs and when they are due', async () => {
  sources({ id: 'both', indicators: ['A.ONE'] }, { id: 'gone', indicators: ['GONE'] })
  const lines = async () => (await sync('--list')).out.split('\n').map((line) => line.split(/ {2,}/))
  expect((await lines()).slice(1, 3)).toEqual([
    ['both', 'worldbank-api', '0 4 1 * *', 'now', 'never ran'],
    ['gone', 'worldbank-api', '0 4 1 * *', 'now', 'never ran'],
  ])
  await sync()
  const [, both, gone] = await lines()
  expect(both).toHaveLength(6)
  expect(both?.at(-1)).toBe('staged')
  expect(gone?.at(-1)).toMatch(/^failed: None of the indicators can be taken\. GONE: .*deleted or archived/)
})

test('has a code of its own for a file of sources that is wrong, before anything is asked', async () => {
  writeFileSync(file, 'sources: [{ id: a, publisher: rpw, schedule: often, location: x.csv }]')
  const wrong = await sync()
  expect(wrong.code).toBe(6)
  expect(wrong.err).toMatch(/^sources\.yaml, line 1, sources\[0\]\.schedule: /)
  expect((await call('sync', '--file', join(folder, 'none.yaml'))).code).toBe(6)
  expect(server.requests).toEqual([])
  expect(await log()).toEqual([])
})
