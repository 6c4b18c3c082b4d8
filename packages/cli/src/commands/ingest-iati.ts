import type { Command } from 'commander'
import type { IngestIatiOptions } from '../actions/ingest-iati.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest iati <location...>`. */
export function addIngestIati(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('iati')
    .description(
      'Read IATI activities, versions 2.01 to 2.03: all files of each publisher in one run, for what they leave out is removed.',
    )
    .argument('<location...>', 'files, folders, zip archives or https addresses; .gz is unpacked')
    .option(
      '--edition <label>',
      "label of the edition, such as 2026-07 (default: the files' checksum)",
      editionLabel,
    )
    .option('--licence <text>', 'licence of the data, which the files do not say (see the IATI Registry)')
  addIngestOptions(command).action(async (locations: string[], options: IngestIatiOptions) => {
    const { ingestIati } = await import('../actions/ingest-iati.ts')
    await ingestIati(locations, options, terminal)
  })
}
