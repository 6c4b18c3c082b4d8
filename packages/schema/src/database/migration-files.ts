import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One folder of prisma/migrations. */
export interface MigrationFile {
  /** `20260101120000_init`; the order of the names is the order of the migrations. */
  name: string
  sql: string
}

/** The migrations that come with the program. */
export const migrationsDirectory = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url))

/** Reads the migrations of a directory, in their order. */
export function readMigrations(directory: string): MigrationFile[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(directory, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What Prisma records of a migration: sha256 of the file, in hexadecimal. */
export function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}

/** Whether a recorded checksum is that of the file, with the line ends of either kind of system. */
export function hasChecksum(sql: string, recorded: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n')
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksum(text) === recorded)
}
