import { createSdgImporter, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestSdgOptions extends IngestOptions {
  /** Label of the edition; see `editionLabel` of the importer for the default. */
  edition?: string
}

/** Reads series of the UN SDG database into the database. */
export async function ingestSdg(
  location: string,
  { edition, ...options }: IngestSdgOptions,
  terminal: Terminal,
): Promise<void> {
  const source = await openSource(location)
  try {
    const importer = createSdgImporter({ source, ...(edition === undefined ? {} : { edition }) })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
