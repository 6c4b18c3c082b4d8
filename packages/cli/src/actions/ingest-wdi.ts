import { createWdiImporter, worldBankAreas } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestWdiOptions extends IngestOptions {
  /** Label of the edition; see `editionLabel` for the default. */
  edition?: string
}

/** Reads a folder of World Development Indicators into the database. */
export async function ingestWdi(
  folder: string,
  { edition, ...options }: IngestWdiOptions,
  terminal: Terminal,
): Promise<void> {
  const areas = worldBankAreas()
  const importer = createWdiImporter({ folder, areas, ...(edition === undefined ? {} : { edition }) })
  await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
}
