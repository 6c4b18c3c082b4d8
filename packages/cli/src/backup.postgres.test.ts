import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openDatabase } from '@opencorridor/schema'
import { publish, stage } from '@opencorridor/ingest'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { starterImporters } from './starter-release.ts'
import { call } from './testing/call.ts'
import { createTestService } from './testing/starter-service.ts'

const server = process.env['OPENCORRIDOR_TEST_SERVER'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const name = `opencorridor_backup_${randomUUID().slice(0, 8)}`
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href

let admin: pg.Client
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-backup-'))
  admin = new pg.Client({ connectionString: server })
  await admin.connect()
  // Another collation, time zone and style of dates than the embedded server has, for what writes and reads the file.
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`)
  await admin.query(`ALTER DATABASE ${name} SET timezone TO 'Asia/Tokyo'`)
  await admin.query(`ALTER DATABASE ${name} SET datestyle TO 'German'`)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
  rmSync(folder, { recursive: true })
})

/** The database that the command line would open with these settings. */
async function look(): Promise<{ version: string; answer: unknown; releases: unknown }> {
  const database = await openDatabase()
  const { rows } = await database.pool.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  )
  const releases = await database.prisma.release.findMany()
  const service = await createTestService(database)
  const answer = await service.ask(`{
    release { name digest publishedAt }
    countries(first: 100) { totalCount nodes { id name(language: "ru") footnote } }
    projects(first: 100) { nodes { id title status results { label value unit } } }
    corridors(first: 100) { totalCount nodes { id } }
    panel(indicators: ["OC.MIG.NETR", "SP.POP.TOTL"]) { periods values statuses }
    statements(first: 100) { totalCount nodes { id text value } }
  }`)
  await service.close()
  return { version: rows[0]?.version ?? '', answer, releases }
}

const here = (directory: string) => {
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('OPENCORRIDOR_DATA_DIR', join(folder, directory))
}

// Generous: it makes two embedded servers, one after another.
test(
  'moves an installation from the embedded server to another version of PostgreSQL, and back',
  { timeout: 600_000 },
  async () => {
    here('one')
    const first = await openDatabase()
    await migrate(first.pool)
    for (const importer of starterImporters()) await stage(first, importer)
    await publish(first, { now: new Date('2026-05-04T12:00:00Z') })
    await first.close()
    const before = await look()
    expect(before.answer).not.toHaveProperty('errors')
    const written = await call('backup', join(folder, 'one.zip'))
    expect(written).toMatchObject({ code: 0, err: '' })
    expect(written.out).toMatch(/^ {2}releases +1, the newest 2026\.05$/m)

    vi.stubEnv('DATABASE_URL', url)
    const restored = await call('restore', join(folder, 'one.zip'))
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toMatch(/^ {2}rows +[\d,]+, each compared with the file$/m)
    await admin.query(`ALTER DATABASE ${name} RESET datestyle`)
    const between = await look()
    expect(between.version.split('.')[0]).not.toBe(before.version.split('.')[0])
    expect(between.answer).toEqual(before.answer)
    expect(between.releases).toEqual(before.releases)

    const refused = await call('restore', join(folder, 'one.zip'))
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/^The database is not empty \(rows: .*say --force/)
    expect((await call('restore', join(folder, 'one.zip'), '--force')).code).toBe(0)
    expect((await call('backup', join(folder, 'two.zip'))).code).toBe(0)

    here('two')
    expect(await call('restore', join(folder, 'two.zip'))).toMatchObject({ code: 0, err: '' })
    const after = await look()
    expect(after.version).toBe(before.version)
    expect(after.answer).toEqual(before.answer)
    expect(after.releases).toEqual(before.releases)
  },
)
