import { createIatiImporter, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestIatiOptions extends IngestOptions {
  /** Label of the edition; see `IatiImporterOptions` for the default. */
  edition?: string
  /** Licence of the data, which the files do not say. */
  licence?: string
}

/** Reads files of IATI activities into the database. */
export async function ingestIati(
  locations: readonly string[],
  { edition, licence, ...options }: IngestIatiOptions,
  terminal: Terminal,
): Promise<void> {
  const source = await openSource(locations)
  try {
    const importer = createIatiImporter({
      files: source.files,
      ...(edition === undefined ? {} : { edition }),
      ...(licence === undefined ? {} : { licence }),
    })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
