import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Database } from './database.ts'
import { scratchDirectory } from './fixtures/scratch-directory.ts'
import { migrate } from './migrate.ts'
import { migrationsDirectory, readMigrations } from './migration-files.ts'
import { createTestDatabase } from './testing.ts'

let database: Database

beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.close())

const names = readMigrations(migrationsDirectory).map(({ name }) => name)

async function empty(): Promise<void> {
  await database.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
}

/** A folder with the program's migrations and some more. */
function migrations(more: Record<string, string> = {}): string {
  const directory = scratchDirectory()
  cpSync(migrationsDirectory, directory, { recursive: true })
  for (const [name, sql] of Object.entries(more)) {
    mkdirSync(join(directory, name), { recursive: true })
    writeFileSync(join(directory, name, 'migration.sql'), sql)
  }
  return directory
}

it('applies every migration once, in order', async () => {
  await empty()
  expect(await migrate(database.pool)).toEqual(names)
  expect(await migrate(database.pool)).toEqual([])
  expect(await migrate(database.pool, migrations({ '99990101_more': 'CREATE TABLE more ()' }))).toEqual([
    '99990101_more',
  ])
})

it('leaves records with which Prisma agrees', async () => {
  await empty()
  await migrate(database.pool)
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const { stdout } = await promisify(execFile)(process.execPath, [prisma, 'migrate', 'status'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, DATABASE_URL: database.url },
  })
  expect(stdout).toContain(`${names.length} migrations found`)
  expect(stdout).toContain('Database schema is up to date!')
})

it('lets two processes migrate at once', async () => {
  await empty()
  const applied = await Promise.all([migrate(database.pool), migrate(database.pool), migrate(database.pool)])
  expect(applied.flat()).toEqual(names)
})

it('undoes a migration that fails, names the line, and tries it again', async () => {
  const failing = migrations({ '99990101_more': 'CREATE TABLE more ();\nSELECT nonsense;\n' })
  await expect(migrate(database.pool, failing)).rejects.toThrow(
    'Migration 99990101_more failed and was undone: column "nonsense" does not exist (line 2).',
  )
  expect(await migrate(database.pool, migrations({ '99990101_more': 'CREATE TABLE more ()' }))).toEqual([
    '99990101_more',
  ])
})

it('refuses a migration that was edited, but not one with the line ends of another system', async () => {
  const directory = migrations()
  const [first = ''] = names
  const file = join(directory, first, 'migration.sql')
  const sql = readFileSync(file, 'utf8')
  writeFileSync(file, sql.replaceAll('\n', '\r\n'))
  expect(await migrate(database.pool, directory)).toEqual([])
  writeFileSync(file, `${sql}-- edited\n`)
  await expect(migrate(database.pool, directory)).rejects.toThrow(
    `Migration ${first} was edited after this database took it`,
  )
})

it('refuses a database that a newer program has migrated', async () => {
  const directory = migrations()
  const last =
    readdirSync(directory)
      .filter((name) => /^\d/.test(name))
      .at(-1) ?? ''
  rmSync(join(directory, last), { recursive: true })
  await expect(migrate(database.pool, directory)).rejects.toThrow(
    `The database was migrated by a newer OpenCorridor (${last} is not known here): update the program`,
  )
})

it('refuses a database in which Prisma has left a failed migration', async () => {
  await database.pool.query(`UPDATE "_prisma_migrations" SET "finished_at" = NULL`)
  await expect(migrate(database.pool)).rejects.toThrow(
    /failed in this database: undo what it left, run "prisma migrate resolve/,
  )
  await database.pool.query(`UPDATE "_prisma_migrations" SET "rolled_back_at" = now()`)
  await database.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  expect(await migrate(database.pool)).toEqual(names)
})

it('refuses a database with the tables of another program', async () => {
  await empty()
  await database.pool.query('CREATE TABLE customers ()')
  await expect(migrate(database.pool)).rejects.toThrow(
    'The database holds tables of another program (customers)',
  )
})
