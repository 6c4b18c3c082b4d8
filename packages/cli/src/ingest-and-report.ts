import { stage } from '@opencorridor/ingest'
import type { Importer } from '@opencorridor/ingest'
import type { Database } from '@opencorridor/schema'
import { ingestReport } from './ingest-report.ts'
import { keepRejects } from './keep-rejects.ts'
import { createProgressBar } from './progress-bar.ts'
import { print } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** Options that every ingest has. */
export interface IngestOptions {
  /** Reads and checks everything, keeps nothing. */
  dryRun: boolean
  /** How many rejects to print. */
  rejects: number
}

/** Reads an importer into the database, with a progress bar, and prints the summary. */
export async function ingestAndReport(
  database: Database,
  importer: Importer,
  { dryRun, rejects: limit }: IngestOptions,
  terminal: Terminal,
): Promise<void> {
  const watched = keepRejects(importer, limit)
  const bar = createProgressBar(terminal, importer.name)
  try {
    const summary = await stage(database, watched.importer, {
      dryRun,
      onProgress: (progress) => {
        bar.update(progress)
      },
    })
    bar.stop()
    print(terminal, ingestReport(summary, watched.rejects))
  } finally {
    bar.stop()
  }
}
