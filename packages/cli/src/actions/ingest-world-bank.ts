import { createWorldBankImporter, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestWorldBankOptions extends IngestOptions {
  /** Label of the edition; see `editionOfFile` of the importer for the default. */
  edition?: string
}

/** Reads a download of the World Bank into the database. */
export async function ingestWorldBank(
  location: string,
  { edition, ...options }: IngestWorldBankOptions,
  terminal: Terminal,
): Promise<void> {
  const source = await openSource(location)
  try {
    const importer = createWorldBankImporter({ source, ...(edition === undefined ? {} : { edition }) })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
