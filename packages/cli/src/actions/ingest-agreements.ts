import { createAgreementsImporter, loadAgreementDataset, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestAgreementsOptions extends IngestOptions {
  /** Path of the file that says whose data set it is. */
  mapping?: string
  /** Label of the edition. */
  edition?: string
}

/** Reads labour agreements into the database. */
export async function ingestAgreements(
  file: string,
  { mapping, edition, ...options }: IngestAgreementsOptions,
  terminal: Terminal,
): Promise<void> {
  const about = await loadAgreementDataset(mapping)
  const source = await openSource(file)
  try {
    const importer = createAgreementsImporter({
      source,
      about,
      ...(edition === undefined ? {} : { edition }),
    })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
