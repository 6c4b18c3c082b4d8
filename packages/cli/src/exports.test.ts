import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createGraphServer } from '@opencorridor/api'
import type { Database } from '@opencorridor/schema'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { Package } from 'datapackage'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { Schema } from 'tableschema'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { servedBulk } from './served-bulk.ts'
import { call } from './testing/call.ts'
import { createStarterDatabase, createTestService } from './testing/starter-service.ts'

let database: Database
let folder: string

beforeAll(async () => {
  database = await createStarterDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-exports-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await database.close()
})

const forEver = 'public, max-age=31536000, immutable'
const aMinute = 'public, max-age=0, s-maxage=60, stale-while-revalidate=300'

/** A service over a database of its own with the same release, whose row may be changed. */
async function openOwn() {
  const copy = await createStarterDatabase()
  const context = createGraphContext(copy)
  await context.releases.refresh()
  const rest = {
    context: () => context.request(),
    bulk: servedBulk(copy, { OPENCORRIDOR_BULK_DIR: folder }),
  }
  const server = createGraphServer({
    ...{ schema: graphSchema, rest },
    context: () => context.request(),
    state: () => context.state(),
  })
  return {
    server,
    async change(set: string): Promise<void> {
      await copy.pool.query(`UPDATE "Release" SET ${set}`)
      await context.releases.refresh()
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await context.close()
      await copy.close()
    },
  }
}

interface Resource {
  name: string
  path: string
  bytes: number
  hash: string
  format: string
  schema: { fields: { name: string; type: string }[] }
}

describe('a release as files', () => {
  let exported = ''
  let resources: Resource[] = []
  beforeAll(async () => {
    const { code, out, err } = await call('release', 'export', '2026.05', '--to', folder)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('observations.parquet')
    exported = join(folder, readdirSync(folder).find((name) => name.startsWith('2026.05-')) ?? '')
    const descriptor = JSON.parse(readFileSync(join(exported, 'datapackage.json'), 'utf8')) as {
      name: string
      resources: Resource[]
      licenses: { name: string }[]
    }
    resources = descriptor.resources
    expect(descriptor.name).toMatch(/^[-a-z0-9._/]+$/)
    expect(descriptor.licenses.length).toBeGreaterThan(0)
  })

  it('has the bytes, the checksums and the columns that its data package says', () => {
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
    for (const { path, bytes, hash, format, schema } of resources) {
      const file = readFileSync(join(exported, path))
      expect([path, file.length]).toEqual([path, bytes])
      expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash)
      if (format !== 'csv') continue
      const [header = ''] = gunzipSync(file).toString().split('\r\n', 1)
      expect(header.split(',')).toEqual(schema.fields.map(({ name }) => name))
    }
  })

  it('is a data package to the validators of those who made the specification, and so is each row', async () => {
    const descriptor = JSON.parse(readFileSync(join(exported, 'datapackage.json'), 'utf8')) as object
    const loaded = await Package.load(descriptor)
    expect(loaded.errors).toEqual([])
    expect(loaded.resources.flatMap(({ name, errors }) => errors.map((error) => [name, error]))).toEqual([])
    expect(loaded.resources).toHaveLength(resources.length)
    let rows = 0
    for (const { path, format, schema } of resources) {
      if (format !== 'csv') continue
      // A promise, which its types leave out.
      const read = await Promise.resolve(Schema.load(schema))
      expect([path, read.errors]).toEqual([path, []])
      const text = gunzipSync(readFileSync(join(exported, path))).toString()
      const [, ...all] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
      // Throws for a cell that is not of its column's type, or missing where it has to be.
      for (const row of all) expect(read.castRow(row)).toHaveLength(schema.fields.length)
      rows += all.length
    }
    expect(rows).toBeGreaterThan(1_000)
  })

  it('has every observation, the same in CSV and Parquet', async () => {
    const text = gunzipSync(readFileSync(join(exported, 'observations.csv.gz'))).toString()
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    const bytes = readFileSync(join(exported, 'observations.parquet'))
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer })
    expect(data.length).toBeGreaterThan(1_000)
    const asText = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          typeof cell === 'string' ? cell : cell === null ? '' : JSON.stringify(cell),
        ]),
      ),
    )
    expect(asText).toEqual(data)
    const { rows: counted } = await database.pool.query<{ count: string }>('SELECT count(*) FROM observation')
    expect(data).toHaveLength(Number(counted[0]?.count))
  })

  it('is the same when it is written again', async () => {
    const sums = readFileSync(join(exported, 'SHA256SUMS'), 'utf8')
    expect((await call('release', 'export', '2026.05', '--to', folder)).code).toBe(0)
    expect(readFileSync(join(exported, 'SHA256SUMS'), 'utf8')).toBe(sums)
  })

  it('is served with ranges', async () => {
    const context = createGraphContext(database)
    const server = createGraphServer({
      schema: graphSchema,
      context: () => context.request(),
      rest: {
        context: () => context.request(),
        bulk: servedBulk(database, { OPENCORRIDOR_BULK_DIR: folder }),
      },
    })
    const get = async (path: string, headers: Record<string, string> = {}) => {
      const response = await server.fetch(`http://localhost/releases/${path}`, { headers })
      return { response, bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const whole = readFileSync(join(exported, 'observations.parquet'))
    const full = await get('2026.05/observations.parquet')
    expect([full.response.status, full.bytes.equals(whole)]).toEqual([200, true])
    const etag = full.response.headers.get('etag') ?? ''
    const rest = await get('2026.05/observations.parquet', { range: 'bytes=1000-', 'if-range': etag })
    expect([rest.response.status, rest.response.headers.get('content-range')]).toEqual([
      206,
      `bytes 1000-${whole.length - 1}/${whole.length}`,
    ])
    expect(rest.bytes.equals(whole.subarray(1000))).toBe(true)
    const changed = await get('2026.05/observations.parquet', { range: 'bytes=1000-', 'if-range': '"other"' })
    expect([changed.response.status, changed.bytes.length]).toEqual([200, whole.length])
    const beyond = await get('2026.05/observations.parquet', { range: `bytes=${whole.length}-` })
    expect([beyond.response.status, beyond.response.headers.get('content-range')]).toEqual([
      416,
      `bytes */${whole.length}`,
    ])
    expect((await get('2026.05/observations.parquet', { 'if-none-match': etag })).response.status).toBe(304)
    expect((await get('2026.05/datapackage.json')).response.status).toBe(200)
    for (const path of ['2026.05/nothing.csv', '1999.01/datapackage.json', '2026.05/..%2f..%2fetc']) {
      expect([path, (await get(path)).response.status]).toEqual([path, 404])
    }
    await context.close()
  })
})

describe('files of a release', () => {
  const paths = [
    ...['/releases/2026.05/observations.csv.gz', '/releases/2026.05/datapackage.json'],
    ...['/v1/panel.csv?indicators=OC.MIG.NETR&release=2026.05', '/catalog.jsonld?release=2026.05'],
    ...['/charts/map.svg?indicator=OC.MIG.NETR&release=2026.05', '/country/TJK?release=2026.05'],
  ]

  it('and all that names it are kept for ever no more when it is withdrawn, and are 451 when it is taken down', async () => {
    expect((await call('release', 'export', '2026.05', '--to', folder)).code).toBe(0)
    await using own = await openOwn()
    const of = (path: string) => own.server.fetch(`http://localhost${path}`)
    for (const path of paths) expect([path, (await of(path)).status]).toEqual([path, 200])
    const caching = async (path = '') => (await of(path)).headers.get('cache-control')
    expect([await caching(paths[0]), await caching(paths[2])]).toEqual(Array(2).fill(forEver))
    await own.change(`"withdrawnAt" = now(), "withdrawnReason" = 'Wrong.'`)
    expect([await caching(paths[0]), await caching(paths[2])]).toEqual(Array(2).fill(aMinute))
    await own.change(`"takenDownAt" = now()`)
    for (const path of paths) {
      const gone = await of(path)
      expect([path, gone.status, gone.headers.get('cache-control')]).toEqual([path, 451, 'no-store'])
      expect(await gone.text()).toContain('Wrong.')
    }
  })
})

it('SDMX-CSV of a panel is read by the importer of SDMX, and is the same panel', async () => {
  const service = await createTestService(database)
  const text = await (await service.get('/v1/panel.sdmx.csv?indicators=OC.MIG.NETR')).text()
  const [data, mapping] = [join(folder, 'net.csv'), join(folder, 'net.yaml')]
  const { data: rows } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  writeFileSync(data, text)
  writeFileSync(
    mapping,
    JSON.stringify({
      publisher: { id: 'round-trip', name: 'Round trip', url: 'https://example.org/' },
      dataset: { id: 'round-trip', name: 'Round trip', licence: 'CC0', attribution: 'None' },
      message: 'UPDATE',
      subject: { area: { from: 'REF_AREA' } },
      indicatorFrom: ['INDICATOR'],
      indicators: [
        {
          ...{ id: 'RT.NETR', code: 'OC.MIG.NETR', name: 'Round trip', unitKind: 'RATIO' },
          ...{ unit: rows[0]?.['UNIT_MEASURE'], aggregation: 'NONE' },
        },
      ],
      unit: { from: 'UNIT_MEASURE', codes: { [rows[0]?.['UNIT_MEASURE'] ?? '']: 0 } },
      ignore: ['DATASET'],
    }),
  )
  const ingest = await call('ingest', 'sdmx', data, '--mapping', mapping, '--edition', '2026-11')
  expect(ingest).toMatchObject({ code: 0, err: '' })
  vi.stubEnv('OPENCORRIDOR_BULK_DIR', '')
  expect((await call('publish', '--as', 'round-trip')).code).toBe(0)
  await service.refresh()
  const panel = async (indicator: string) => {
    const answer = await service.get(`/v1/panel.json?indicators=${indicator}`)
    const { data: cells } = (await answer.json()) as { data: Record<string, unknown>[] }
    return cells.map(({ area, period, value, status }) => ({ area, period, value, status }))
  }
  const [before, after] = [await panel('OC.MIG.NETR'), await panel('RT.NETR')]
  expect(after.length).toBeGreaterThan(20)
  expect(after).toEqual(before)
})
