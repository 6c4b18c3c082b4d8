import { createSdmxImporter, loadSdmxMapping, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestSdmxOptions extends IngestOptions {
  /** Path of the mapping file. */
  mapping: string
  /** Label of the edition. */
  edition?: string
}

/** Reads SDMX-CSV messages into the database. */
export async function ingestSdmx(
  files: readonly string[],
  { mapping: path, edition, ...options }: IngestSdmxOptions,
  terminal: Terminal,
): Promise<void> {
  const mapping = await loadSdmxMapping(path)
  const source = await openSource(files)
  try {
    const importer = createSdmxImporter({ source, mapping, ...(edition === undefined ? {} : { edition }) })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
