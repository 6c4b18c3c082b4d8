import type { Command } from 'commander'
import type { IngestSdgOptions } from '../actions/ingest-sdg.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest sdg <location>`. */
export function addIngestSdg(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('sdg')
    .description(
      'Read series of the UN SDG database: its CSV, or a folder with a file for each series (ddf--datapoints--…csv).',
    )
    .argument('<location>', 'folder, file, zip archive or https address')
    .option(
      '--edition <label>',
      "label of the edition, such as 2026-01 (default: the folder's name if it is a date, else the files' checksum)",
      editionLabel,
    )
  addIngestOptions(command).action(async (location: string, options: IngestSdgOptions) => {
    const { ingestSdg } = await import('../actions/ingest-sdg.ts')
    await ingestSdg(location, options, terminal)
  })
}
