import type { Command } from 'commander'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import { starterImporters } from '../starter-release.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest starter`. */
export function addIngestStarter(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('starter')
    .description(
      'Read the data that ships with the program: areas, projects, corridors, The World Factbook of 2015.',
    )
  addIngestOptions(command).action(async (options: IngestOptions) => {
    await withDatabase(async (database) => {
      for (const importer of starterImporters()) {
        await ingestAndReport(database, importer, options, terminal)
      }
    })
  })
}
