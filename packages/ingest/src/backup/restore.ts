import { checkLevel, migrateForward, rebuildTables } from '@opencorridor/schema'
import type { ClientBase } from 'pg'
import { IngestError } from '../item.ts'
import { lockPublishing } from '../stage/locks.ts'
import { inSession, inTransaction } from '../stage/session.ts'
import type { SessionSource } from '../stage/session.ts'
import { pauseEndpoints } from '../webhooks/pause.ts'
import { openBackup } from './backup-file.ts'
import type { BackupFile } from './backup-file.ts'
import { levelOf } from './level-of.ts'
import type { BackupManifest } from './manifest.ts'
import { listTables } from './tables.ts'
import { fillTable, setTextFormat, sumTable } from './table-stream.ts'

export interface RestoreOptions {
  /** Replaces what the database holds. Default false: only an empty one is filled. */
  force?: boolean
  /** Is told each table before it is filled. */
  onTable?: (name: string) => void
}

export interface RestoreSummary {
  manifest: BackupManifest
  /** Migrations that the backup lacked, and that were applied behind it. */
  migrated: readonly string[]
  /** Hooks that are paused now, so that a copy does not tell what the original tells; see `resumeEndpoints`. */
  pausedHooks: number
}

/**
 * Fills a database from a backup, in one transaction: all of it, or nothing is changed. The tables are made as of the
 * backup's migrations, filled, read again and compared with what the backup says of them, and then brought up to date.
 * @throws IngestError when the database is not empty, or the file is damaged; DatabaseError when a newer program made it, or the
 * database
 */
export async function restore(
  database: SessionSource,
  path: string,
  { force = false, onTable = () => undefined }: RestoreOptions = {},
): Promise<RestoreSummary> {
  const file = await openBackup(path)
  try {
    const { manifest } = file
    checkLevel(manifest.migrations)
    const done = await inSession(database, (client) =>
      inTransaction(client, async () => {
        await lockPublishing(client)
        // Tables of a newer program are not known here, and would stay behind.
        checkLevel(await levelOf(client))
        await setTextFormat(client)
        if (!force) await checkEmpty(client)
        await rebuildTables(client, new Set(manifest.migrations.map(({ name }) => name)))
        await fill(client, path, file, onTable)
        const migrated = await migrateForward(client)
        // The installation that was backed up may go on, and would send the same messages.
        const { length: pausedHooks } = await pauseEndpoints({ pool: client })
        return { migrated, pausedHooks }
      }),
    )
    return { manifest, ...done }
  } finally {
    file.close()
  }
}

/** What a database without a release may hold is named, so that nobody has to guess what would be lost. */
async function checkEmpty(client: ClientBase): Promise<void> {
  const held: string[] = []
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM "${name}"`)
    const count = Number(rows[0]?.count ?? 0)
    if (count > 0) held.push(`${name} ${count.toLocaleString('en-US')}`)
  }
  if (held.length === 0) return
  const rest = held.length > 8 ? ` and ${held.length - 8} more tables` : ''
  throw new IngestError(
    `The database is not empty (rows: ${held.slice(0, 8).join(', ')}${rest}): name an empty one, or say --force to replace all of it.`,
  )
}

async function fill(
  client: ClientBase,
  path: string,
  file: BackupFile,
  onTable: (name: string) => void,
): Promise<void> {
  const made = new Map((await listTables(client)).map((table) => [table.name, table]))
  const listed = new Set(file.manifest.tables.map(({ name }) => name))
  const lacking = [...made.keys()].filter((name) => !listed.has(name))
  if (lacking.length > 0 || listed.size !== file.manifest.tables.length) {
    throw new IngestError(
      `${path}: its manifest does not list each table once (${lacking.join(', ') || 'one is listed twice'}); the file is damaged, and nothing was changed.`,
    )
  }
  for (const { name, columns, rows, sha256 } of file.manifest.tables) {
    onTable(name)
    const table = made.get(name)
    if (table === undefined || table.columns.join() !== columns.join()) {
      throw new IngestError(`${path}: the table ${name} has other columns than its migrations make.`)
    }
    const given = await fillTable(client, table, await file.rows(name)).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      throw new IngestError(`${path}: the rows of ${name} cannot be taken (${why}); nothing was changed.`)
    })
    if (given.sha256 !== sha256 || given.rows !== rows) {
      throw new IngestError(
        `${path}: the rows of ${name} are not those that were backed up (${given.rows} of ${rows} rows, another checksum); the file is damaged, and nothing was changed.`,
      )
    }
    // The same text comes out again: every value, date and byte of it is what it was.
    const held = await sumTable(client, table)
    if (held.sha256 !== sha256) {
      throw new IngestError(
        `The table ${name} reads otherwise than it was written: this server keeps its values in another way, and nothing was changed.`,
      )
    }
  }
}
