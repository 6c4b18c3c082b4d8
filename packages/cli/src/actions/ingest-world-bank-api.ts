import { createPace, createWorldBankApiImporter } from '@opencorridor/ingest'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import { pagesFolder } from '../pages-folder.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export interface IngestWorldBankApiOptions extends IngestOptions {
  /** Address of the API. */
  url?: string
  /** Requests that may begin in a second. */
  rate: number
}

/** Reads indicators from the World Bank's API into the database. */
export async function ingestWorldBankApi(
  indicators: readonly string[],
  { url, rate, ...options }: IngestWorldBankApiOptions,
  terminal: Terminal,
): Promise<void> {
  const importer = createWorldBankApiImporter({
    indicators,
    pagesFolder: pagesFolder(),
    pace: createPace(rate),
    ...(url === undefined ? {} : { baseUrl: url.replace(/\/+$/, '') }),
  })
  await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
}
