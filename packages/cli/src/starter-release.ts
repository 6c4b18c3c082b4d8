import { createStarterImporter, createFactbookImporter, publish } from '@opencorridor/ingest'
import type { Importer } from '@opencorridor/ingest'
import type { Database } from '@opencorridor/schema'
import { ingestAndReport } from './ingest-and-report.ts'
import { publishReport } from './publish-report.ts'
import { print } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** What ships with the program, in the order in which it is read: the first brings areas and indicators. */
export function starterImporters(): Importer[] {
  return [createStarterImporter(), createFactbookImporter()]
}

/**
 * Makes the first release, of the starter data, where the database has none. What waits to be published, from an
 * ingest before the first start, comes into it.
 */
export async function ensureRelease(database: Database, terminal: Terminal): Promise<void> {
  if ((await database.prisma.release.count()) > 0) return
  for (const importer of starterImporters()) {
    await ingestAndReport(database, importer, { dryRun: false, rejects: 0 }, terminal)
  }
  print(terminal, publishReport(await publish(database, { note: 'The data that ships with the program.' })))
}
