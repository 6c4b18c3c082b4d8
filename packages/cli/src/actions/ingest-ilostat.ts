import { createIlostatImporter, loadIlostatMapping, openSource } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestIlostatOptions extends IngestOptions {
  /** Path of a mapping file with further indicators. */
  mapping?: string
  /** Label of the edition. */
  edition?: string
}

/** Reads files of ILOSTAT into the database. */
export async function ingestIlostat(
  files: readonly string[],
  { mapping: path, edition, ...options }: IngestIlostatOptions,
  terminal: Terminal,
): Promise<void> {
  const mapping = path === undefined ? undefined : await loadIlostatMapping(path)
  const source = await openSource(files)
  try {
    const importer = createIlostatImporter({
      source,
      ...(mapping === undefined ? {} : { mapping }),
      ...(edition === undefined ? {} : { edition }),
    })
    await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
  } finally {
    await source.close()
  }
}
