import { createRpwImporter, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestRpwOptions extends IngestOptions {
  /** Label of the edition; see `RpwImporterOptions` for the default. */
  edition?: string
}

/** Reads Remittance Prices Worldwide into the database. */
export async function ingestRpw(
  files: readonly string[],
  { edition, ...options }: IngestRpwOptions,
  terminal: Terminal,
): Promise<void> {
  const source = await openSource(files)
  try {
    const importer = createRpwImporter({ source, ...(edition === undefined ? {} : { edition }) })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
