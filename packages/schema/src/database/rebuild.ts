import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { DatabaseError } from './database-error.ts'
import { checksum, hasChecksum, migrationsDirectory, readMigrations } from './migration-files.ts'
import { historyTable } from './migration-history.ts'

/** A migration that a database has taken. */
export interface AppliedMigration {
  name: string
  /** sha256 of its file. */
  checksum: string
}

/** The migrations that a database has taken, in their order. */
export async function migrationLevel(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations"
     WHERE "rolled_back_at" IS NULL AND "finished_at" IS NOT NULL ORDER BY "migration_name"`,
  )
  return rows
}

/**
 * Looks that this program has every migration of a level.
 * @throws DatabaseError when the level is of a newer program, or a migration is another one here
 */
export function checkLevel(level: readonly AppliedMigration[], directory = migrationsDirectory): void {
  const files = new Map(readMigrations(directory).map(({ name, sql }) => [name, sql]))
  for (const { name, checksum: recorded } of level) {
    const sql = files.get(name)
    if (sql === undefined) {
      throw new DatabaseError(
        `The migration ${name} is not known here: a newer OpenCorridor made it, so update the program.`,
      )
    }
    if (hasChecksum(sql, recorded)) continue
    throw new DatabaseError(
      `The migration ${name} was another one there: use the version of OpenCorridor that made it.`,
    )
  }
}

/** What the migrations make: these alone are dropped, and nothing of another program. */
const made = /CREATE (TABLE|TYPE|VIEW) "(\w+)"/g

function madeBy(files: readonly { sql: string }[]): { kind: string; name: string }[] {
  return files.flatMap(({ sql }) =>
    [...sql.matchAll(made)].map(([, kind = '', name = '']) => ({ kind, name })),
  )
}

/** Names of the tables that this program has, or had in an earlier version. */
export function programTables(directory = migrationsDirectory): ReadonlySet<string> {
  const tables = madeBy(readMigrations(directory)).filter(({ kind }) => kind === 'TABLE')
  return new Set(tables.map(({ name }) => name))
}

/**
 * Drops what this program's migrations make, and makes it anew as of a level, within the caller's transaction.
 * @param names migrations of the level; see `checkLevel`
 */
export async function rebuildTables(
  client: pg.ClientBase,
  names: ReadonlySet<string>,
  directory = migrationsDirectory,
): Promise<void> {
  const files = readMigrations(directory)
  const found = madeBy(files)
  for (const kind of ['VIEW', 'TABLE', 'TYPE']) {
    for (const { name } of found.filter((one) => one.kind === kind)) {
      await client.query(`DROP ${kind} IF EXISTS "${name}" CASCADE`)
    }
  }
  await client.query('DROP TABLE IF EXISTS "_prisma_migrations"')
  await client.query(historyTable)
  await applyMigrations(
    client,
    files.filter(({ name }) => names.has(name)),
  )
}

/** Applies the migrations that a rebuilt database lacks, within the caller's transaction. @returns their names */
export async function migrateForward(
  client: pg.ClientBase,
  directory = migrationsDirectory,
): Promise<string[]> {
  const taken = new Set((await migrationLevel(client)).map(({ name }) => name))
  const pending = readMigrations(directory).filter(({ name }) => !taken.has(name))
  await applyMigrations(client, pending)
  return pending.map(({ name }) => name)
}

async function applyMigrations(
  client: pg.ClientBase,
  files: readonly { name: string; sql: string }[],
): Promise<void> {
  for (const { name, sql } of files) {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations"
         ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum(sql), name],
    )
  }
}
