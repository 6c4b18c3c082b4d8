import { createUndesaImporter, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestUndesaOptions extends IngestOptions {
  /** Label of the edition. */
  edition?: string
}

/** Reads files of the migrant stock of UN DESA into the database. */
export async function ingestUndesa(
  files: readonly string[],
  { edition, ...options }: IngestUndesaOptions,
  terminal: Terminal,
): Promise<void> {
  const source = await openSource(files)
  try {
    const importer = createUndesaImporter({
      source,
      ...(edition === undefined ? {} : { edition }),
    })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
