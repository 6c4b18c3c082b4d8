import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { DatabaseError, errorCode, errorMessage } from './database-error.ts'
import { checksum, migrationsDirectory, readMigrations } from './migration-files.ts'
import type { MigrationFile } from './migration-files.ts'
import { historyTable, pendingMigrations } from './migration-history.ts'

/** The key of the advisory lock that Prisma Migrate takes, so that it and we wait for each other. */
const prismaLock = 72_707_369

/**
 * Brings the tables up to date, as `prisma migrate deploy` does and with the same records: `prisma migrate status`
 * agrees. Each migration is one transaction: one that fails leaves nothing behind, and is tried again next time.
 * A second process waits for the first, up to a minute.
 * @param directory folder of migrations; by default those of this program
 * @returns the names of the migrations that were applied
 * @throws DatabaseError when a migration fails, was edited, failed before, or is of a newer program
 */
export async function migrate(pool: pg.Pool, directory = migrationsDirectory): Promise<string[]> {
  const files = readMigrations(directory)
  const client = await pool.connect()
  try {
    // The usual start: nothing to do, nothing to wait for, and no right to change tables needed.
    if ((await pendingMigrations(client, files)).length === 0) return []
    await client.query(`SET statement_timeout = 0`)
    await client.query(`SET lock_timeout = '60s'`)
    await takeLock(client)
    await client.query(historyTable)
    const pending = await pendingMigrations(client, files)
    for (const file of pending) await apply(client, file)
    return pending.map(({ name }) => name)
  } finally {
    // The session ends, and with it its lock and settings.
    client.release(true)
  }
}

/**
 * The migrations that the database lacks.
 * @throws DatabaseError when its history is not of this program, or of a newer one
 */
export async function migrationsToCome(pool: pg.Pool, directory = migrationsDirectory): Promise<string[]> {
  const client = await pool.connect()
  try {
    return (await pendingMigrations(client, readMigrations(directory))).map(({ name }) => name)
  } finally {
    client.release()
  }
}

async function takeLock(client: pg.ClientBase): Promise<void> {
  try {
    await client.query(`SELECT pg_advisory_lock(${prismaLock})`)
  } catch (error) {
    if (errorCode(error) !== '55P03') throw error
    throw new DatabaseError(
      'Another process has been migrating this database for a minute: wait until it is done, and start again.',
      { cause: error },
    )
  }
}

async function apply(client: pg.ClientBase, { name, sql }: MigrationFile): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations"
         ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum(sql), name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new DatabaseError(
      `Migration ${name} failed and was undone: ${errorMessage(error)}${lineOf(sql, error)}.`,
      { cause: error },
    )
  }
}

/** Where in the file PostgreSQL found the error. */
function lineOf(sql: string, error: unknown): string {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : NaN
  return Number.isNaN(position) ? '' : ` (line ${sql.slice(0, position).split('\n').length})`
}
