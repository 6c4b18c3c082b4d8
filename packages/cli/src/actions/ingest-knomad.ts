import { createKnomadImporter, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestKnomadOptions extends IngestOptions {
  /** Year of the estimates, where the files do not say it. */
  year?: number
  /** Label of the edition. */
  edition?: string
}

/** Reads bilateral matrices of the World Bank into the database. */
export async function ingestKnomad(
  files: readonly string[],
  { year, edition, ...options }: IngestKnomadOptions,
  terminal: Terminal,
): Promise<void> {
  const source = await openSource(files)
  try {
    const importer = createKnomadImporter({
      source,
      ...(year === undefined ? {} : { year }),
      ...(edition === undefined ? {} : { edition }),
    })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
