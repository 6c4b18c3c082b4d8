import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { checkLevel } from '@opencorridor/schema'
import { ZipFile } from 'yazl'
import { IngestError } from '../item.ts'
import { inSession, inTransaction } from '../stage/session.ts'
import type { SessionSource } from '../stage/session.ts'
import { levelOf } from './level-of.ts'
import { backupFormat, entryName, manifestName } from './manifest.ts'
import type { BackupManifest } from './manifest.ts'
import { listTables } from './tables.ts'
import { createSummer, readTable, setTextFormat } from './table-stream.ts'

/**
 * Writes everything that a database holds into one file: a zip archive with the rows of each table as text, and a
 * manifest. All of it is of one moment, and nobody has to wait for it. The file appears when it is whole.
 * @param onTable is told each table before it is read
 * @throws IngestError when there is such a file already, it cannot be written, or nothing is installed; DatabaseError
 * when a newer program made the database
 */
export async function backup(
  database: SessionSource,
  path: string,
  onTable: (name: string) => void = () => undefined,
): Promise<BackupManifest> {
  if (existsSync(path)) {
    throw new IngestError(`${path} exists: name a file that does not, so that no backup is overwritten.`)
  }
  const unfinished = `${path}.part`
  try {
    const manifest = await inSession(database, (client) =>
      inTransaction(
        client,
        async () => {
          await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
          const migrations = await levelOf(client)
          if (migrations.length === 0) {
            throw new IngestError(
              'The database holds no installation: look at DATABASE_URL and OPENCORRIDOR_DATA_DIR, which say where it is.',
            )
          }
          // A newer program may have tables that are not known here, and that the file would lack.
          checkLevel(migrations)
          await setTextFormat(client)
          const zip = new ZipFile()
          // For the operator's eyes: webhooks' secrets are among the tables.
          const written = pipeline(zip.outputStream, createWriteStream(unfinished, { mode: 0o600 }))
          // Whoever awaits it is told; until then a full disk is no unhandled failure.
          written.catch(() => undefined)

          const tables: BackupManifest['tables'] = []
          for (const table of await listTables(client)) {
            onTable(table.name)
            const { stream, sum } = createSummer()
            const read = pipeline(readTable(client, table), stream, { end: true })
            // How large a table is stands behind it, and may be beyond 4 GB.
            zip.addReadStream(stream, entryName(table.name), { forceZip64Format: true })
            await Promise.race([read, written])
            tables.push({ name: table.name, columns: table.columns, ...sum() })
          }
          const { rows: releases } = await client.query<BackupManifest['releases'][number]>(
            'SELECT sequence, name, digest FROM "Release" ORDER BY sequence',
          )
          const { rows: server } = await client.query<{ version: string }>(
            `SELECT current_setting('server_version') AS version`,
          )
          const content: BackupManifest = {
            format: backupFormat,
            madeAt: new Date().toISOString(),
            postgres: server[0]?.version ?? '',
            migrations,
            releases,
            tables,
          }
          zip.addBuffer(Buffer.from(`${JSON.stringify(content, undefined, 2)}\n`), manifestName)
          zip.end()
          await written
          return content
        },
        false,
      ),
    )
    await rename(unfinished, path)
    return manifest
  } catch (error) {
    await rm(unfinished, { force: true })
    const code =
      error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined
    if (code === undefined) throw error
    throw new IngestError(`${basename(path)} cannot be written (${code}); name a file in a folder with room.`)
  }
}
