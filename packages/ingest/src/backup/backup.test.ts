import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { migrateForward, rebuildTables } from '@opencorridor/schema'
import type { Database } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { createFixtureFolder } from '../gather/testing.ts'
import { base, importerOf, places, project, series } from '../publish/publish-fixture.ts'
import { publish } from '../publish/publish.ts'
import { lockPublishing } from '../stage/locks.ts'
import { inSession, inTransaction } from '../stage/session.ts'
import { stage } from '../stage/stage.ts'
import { addEndpoint, listEndpoints } from '../webhooks/endpoints.ts'
import { openBackup } from './backup-file.ts'
import { backup } from './backup.ts'
import { entryName, manifestName } from './manifest.ts'
import type { BackupManifest } from './manifest.ts'
import { restore } from './restore.ts'

const folder = createFixtureFolder()
let database: Database
const file = `${folder.path}/whole.zip`
const awkward = 'tab\t newline\n backslash\\N quote" Türkiye \u{1f30d}'

beforeAll(async () => {
  database = await createTestDatabase()
  const cells = { 2010: 1 / 3, 2011: 1e-300, 2012: { value: null, status: 'L' as const }, 2014: -0.1 }
  await stage(database, importerOf([...base(), ...places(), project('p', awkward), series('TJK', cells)]))
  await publish(database, { name: 'first' })
  await stage(database, importerOf([...base(), series('TJK', { ...cells, 2014: 7 }), project('q')]))
  await publish(database, { name: 'second' })
  // What waits for its publication belongs to an installation too.
  await stage(
    database,
    importerOf(
      [...base('e'), project('r', 'waits', 'e')],
      [{ datasetId: 'e', indicators: [], records: ['Project'] }],
    ),
  )
  await backup(database, file)
})
afterAll(async () => {
  folder[Symbol.dispose]()
  await database.close()
})

/** All rows of all tables, by other means than COPY. */
async function contents({ pool }: Database): Promise<Record<string, string[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  )
  const all: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${name}" AS t`)
    all[name] = rows.map(({ row }) => row).sort()
  }
  return all
}

/** A copy of the backup with something else in it. */
async function alter(name: string, change: (manifest: BackupManifest, rows: Map<string, Buffer>) => void) {
  const opened = await openBackup(file)
  const rows = new Map<string, Buffer>()
  for (const table of opened.manifest.tables)
    rows.set(table.name, await buffer(await opened.rows(table.name)))
  opened.close()
  change(opened.manifest, rows)
  const zip = new ZipFile()
  for (const [table, bytes] of rows) zip.addBuffer(bytes, entryName(table))
  zip.addBuffer(Buffer.from(JSON.stringify(opened.manifest)), manifestName)
  zip.end()
  return folder.write(name, await buffer(zip.outputStream))
}

test('restores every row of every table into an empty database', async () => {
  await using target = await createTestDatabase()
  const { manifest, migrated } = await restore(target, file)
  expect(migrated).toEqual([])
  expect(await contents(target)).toEqual(await contents(database))
  expect(manifest.releases.map(({ name }) => name)).toEqual(['first', 'second'])
  expect(manifest.releases).toEqual(
    await target.prisma.release.findMany({
      select: { sequence: true, name: true, digest: true },
      orderBy: { sequence: 'asc' },
    }),
  )
  expect(await target.prisma.project.findMany({ where: { id: 'p' } })).toMatchObject([{ title: awkward }])
  // And it goes on from there: what was staged is published, the view and the constraints are there.
  await publish(target, { name: 'third' })
  expect(await target.prisma.project.count({ where: { id: 'r', validTo: null } })).toBe(1)
  expect((await target.pool.query('SELECT FROM observation')).rowCount).toBeGreaterThan(0)
})

test('says in the manifest what an independent look at the file finds', async () => {
  const opened = await openBackup(file)
  const { manifest } = opened
  const project = manifest.tables.find(({ name }) => name === 'Project')
  const bytes = await buffer(await opened.rows('Project'))
  opened.close()
  expect(project?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(project?.rows).toBe((await database.pool.query('SELECT FROM "Project"')).rowCount)
  expect(manifest.tables.map(({ name }) => name)).not.toContain('_prisma_migrations')
})

test('fills no database that holds something, unless it is forced', async () => {
  await using target = await createTestDatabase()
  await stage(target, importerOf([...base(), project('other')]))
  await expect(restore(target, file)).rejects.toThrow(
    /^The database is not empty \(rows: StagedRecord 4, IngestRun 1\): name an empty one, or say --force/,
  )
  expect(await target.prisma.stagedRecord.count()).toBe(4)
  await restore(target, file, { force: true })
  expect(await contents(target)).toEqual(await contents(database))
})

test('leaves alone what another program keeps in the same database', async () => {
  await using target = await createTestDatabase()
  await target.pool.query('CREATE TABLE others (a int); INSERT INTO others VALUES (1)')
  await restore(target, file)
  expect((await target.pool.query('SELECT * FROM others')).rows).toEqual([{ a: 1 }])
  await backup(target, `${folder.path}/beside.zip`)
  const opened = await openBackup(`${folder.path}/beside.zip`)
  opened.close()
  expect(opened.manifest.tables.map(({ name }) => name)).not.toContain('others')
})

test.each([
  [
    'a changed row',
    (_: BackupManifest, rows: Map<string, Buffer>) => {
      rows.set(
        'Project',
        Buffer.from(String(rows.get('Project')).replace('waits', 'WAITS').replace('q', 'Q')),
      )
    },
    /the rows of Project are not those that were backed up/,
  ],
  [
    'a row less',
    (_: BackupManifest, rows: Map<string, Buffer>) => {
      rows.set('Area', Buffer.from(String(rows.get('Area')).replace(/.*\n/, '')))
    },
    /the rows of Area are not those that were backed up \(2 of 3 rows/,
  ],
  [
    'rows that are none',
    (_: BackupManifest, rows: Map<string, Buffer>) => rows.set('Area', Buffer.from('x\n')),
    /the rows of Area cannot be taken \(/,
  ],
  [
    'a table that is gone',
    (_: BackupManifest, rows: Map<string, Buffer>) => rows.delete('Area'),
    /lacks tables\/Area\.tsv/,
  ],
  [
    'a newer program',
    (manifest: BackupManifest) => manifest.migrations.push({ name: '99990101000000_next', checksum: 'f' }),
    /99990101000000_next is not known here: a newer OpenCorridor made it/,
  ],
  [
    'a table that is not listed',
    (manifest: BackupManifest) => {
      manifest.tables = manifest.tables.filter(({ name }) => name !== 'Revision')
    },
    /its manifest does not list each table once \(Revision\)/,
  ],
])('refuses a backup with %s, and changes nothing', async (_name, change, message) => {
  await using target = await createTestDatabase()
  const altered = await alter('altered.zip', change)
  await expect(restore(target, altered)).rejects.toThrow(message)
  expect(Object.values(await contents(target)).flat()).toEqual([])
})

test('refuses what is no backup, and overwrites no file', async () => {
  await expect(restore(database, folder.write('no.zip', 'text'))).rejects.toThrow(
    /cannot be read as a backup/,
  )
  const cut = folder.write('cut.zip', readFileSync(file).subarray(0, 5000))
  await expect(restore(database, cut)).rejects.toThrow(/cannot be read as a backup/)
  await expect(backup(database, file)).rejects.toThrow(/whole\.zip exists: name a file that does not/)
  await expect(backup(database, `${folder.path}/none/x.zip`)).rejects.toThrow(
    /x\.zip cannot be written \(ENOENT\)/,
  )
  expect(existsSync(`${folder.path}/none`)).toBe(false)
})

test('neither reads nor replaces what a newer program made, and makes no backup of nothing', async () => {
  await using target = await createTestDatabase()
  await target.pool.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'f', '99990101000000_next', now())`,
  )
  await expect(restore(target, file, { force: true })).rejects.toThrow(/99990101000000_next is not known/)
  await expect(backup(target, `${folder.path}/newer.zip`)).rejects.toThrow(/99990101000000_next is not known/)
  await target.pool.query('DROP TABLE _prisma_migrations')
  await expect(backup(target, `${folder.path}/none.zip`)).rejects.toThrow(/holds no installation/)
  expect(existsSync(`${folder.path}/none.zip`)).toBe(false)
})

test('waits for who publishes before it replaces anything', async () => {
  await using target = await createTestDatabase()
  const told: string[] = []
  let restoring: Promise<unknown> = Promise.resolve()
  await inSession(target, (client) =>
    inTransaction(client, async () => {
      await lockPublishing(client)
      restoring = restore(target, file, { onTable: (name) => told.push(name) })
      await expect
        .poll(
          async () =>
            (await client.query(`SELECT FROM pg_locks WHERE NOT granted AND locktype = 'advisory'`)).rowCount,
        )
        .toBe(1)
      expect(told).toEqual([])
    }),
  )
  await restoring
  expect(told).not.toEqual([])
})

test('pauses the hooks, for the original may go on telling them', async () => {
  await using told = await createTestDatabase()
  await addEndpoint(told, 'https://example.org/hook')
  await backup(told, `${folder.path}/told.zip`)
  await using target = await createTestDatabase()
  expect(await restore(target, `${folder.path}/told.zip`)).toMatchObject({ pausedHooks: 1 })
  expect((await listEndpoints(target))[0]?.pausedAt).toBeInstanceOf(Date)
  expect((await listEndpoints(told))[0]?.pausedAt).toBeNull()
})

test('brings a backup of an older version up to date', async () => {
  await using old = await createTestDatabase()
  const all = (
    await old.pool.query<{ name: string }>('SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1')
  ).rows
  const first = all.slice(0, 2).map(({ name }) => name)
  const client = await old.pool.connect()
  await rebuildTables(client, new Set(first))
  client.release()
  await old.pool.query(
    `INSERT INTO "Area" (id, kind, "datasetId", "validFrom") VALUES ('TJK', 'COUNTRY', 'd', 1)`,
  )
  await backup(old, `${folder.path}/old.zip`)

  await using target = await createTestDatabase()
  const { migrated } = await restore(target, `${folder.path}/old.zip`)
  expect(migrated).toEqual(all.slice(2).map(({ name }) => name))
  expect(await target.prisma.area.findMany()).toMatchObject([{ id: 'TJK', footnote: null }])
  const again = await target.pool.connect()
  expect(await migrateForward(again)).toEqual([])
  again.release()
})
