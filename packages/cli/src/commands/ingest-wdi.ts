import type { Command } from 'commander'
import type { IngestWdiOptions } from '../actions/ingest-wdi.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest wdi <folder>`. */
export function addIngestWdi(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('wdi')
    .description(
      'Read World Development Indicators: a folder of <code>.csv.gz and <code>.datapackage.json files.',
    )
    .argument('<folder>', 'folder of the files')
    .option(
      '--edition <label>',
      "label of the edition, such as 2026-07 (default: the folder's name if it is a date, else the files' checksum)",
      editionLabel,
    )
  addIngestOptions(command).action(async (folder: string, options: IngestWdiOptions) => {
    const { ingestWdi } = await import('../actions/ingest-wdi.ts')
    await ingestWdi(folder, options, terminal)
  })
}
