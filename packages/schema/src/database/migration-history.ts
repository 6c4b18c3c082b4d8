import type pg from 'pg'
import { DatabaseError } from './database-error.ts'
import { hasChecksum } from './migration-files.ts'
import type { MigrationFile } from './migration-files.ts'

/** The table in which Prisma records what it has applied, as Prisma makes it. */
export const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

interface AppliedMigration {
  name: string
  checksum: string
  finished: boolean
}

/**
 * Which of the migrations the database lacks.
 * @throws DatabaseError when its history and the files contradict each other
 */
export async function pendingMigrations(
  client: pg.ClientBase,
  files: readonly MigrationFile[],
): Promise<MigrationFile[]> {
  const applied = await readHistory(client)
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const { name, checksum, finished } of applied) {
    const file = byName.get(name)
    if (!finished) {
      throw new DatabaseError(
        `Migration ${name} failed in this database: undo what it left, run "prisma migrate resolve --rolled-back ${name}", and start again.`,
      )
    }
    if (file === undefined) {
      throw new DatabaseError(
        `The database was migrated by a newer OpenCorridor (${name} is not known here): update the program, or use another database.`,
      )
    }
    if (!hasChecksum(file.sql, checksum)) {
      throw new DatabaseError(
        `Migration ${name} was edited after this database took it: restore the file, and put the change in a new migration.`,
      )
    }
  }
  const known = new Set(applied.map(({ name }) => name))
  return files.filter(({ name }) => !known.has(name))
}

async function readHistory(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ tables: string[] }>(
    'SELECT array_agg(tablename::text) AS tables FROM pg_tables WHERE schemaname = current_schema()',
  )
  const tables = rows[0]?.tables ?? []
  if (tables.includes('_prisma_migrations')) {
    const history = await client.query<AppliedMigration>(
      `SELECT "migration_name" AS name, "checksum", "finished_at" IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"`,
    )
    return history.rows
  }
  if (tables.length > 0) {
    throw new DatabaseError(
      `The database holds tables of another program (${tables.slice(0, 3).join(', ')}): name an empty database in DATABASE_URL.`,
    )
  }
  return []
}
