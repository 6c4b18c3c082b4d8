import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import { starterImporters } from '../starter-release.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

/** Reads what ships with the program into the database. */
export async function ingestStarter(options: IngestOptions, terminal: Terminal): Promise<void> {
  await withDatabase(async (database) => {
    for (const importer of starterImporters()) await ingestAndReport(database, importer, options, terminal)
  })
}
