import { createTableImporter, loadTableMapping, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestTableOptions extends IngestOptions {
  /** Path of the mapping file. */
  mapping: string
  /** Label of the edition. */
  edition?: string
}

/** Reads tables into the database. */
export async function ingestTable(
  files: readonly string[],
  { mapping: path, edition, ...options }: IngestTableOptions,
  terminal: Terminal,
): Promise<void> {
  const mapping = await loadTableMapping(path)
  const source = await openSource(files)
  try {
    const importer = createTableImporter({ source, mapping, ...(edition === undefined ? {} : { edition }) })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
