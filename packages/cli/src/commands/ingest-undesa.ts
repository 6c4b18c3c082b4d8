import type { Command } from 'commander'
import type { IngestUndesaOptions } from '../actions/ingest-undesa.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest undesa <file...>`. */
export function addIngestUndesa(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('undesa')
    .description(
      'Read the International Migrant Stock of UN DESA: workbooks, and the long file by destination and origin.',
    )
    .argument('<file...>', 'files, folders, zip archives or https addresses')
    .option(
      '--edition <label>',
      "label of the edition, such as 2019 (default: the year in the file's name, else its checksum)",
      editionLabel,
    )
  addIngestOptions(command).action(async (files: string[], options: IngestUndesaOptions) => {
    const { ingestUndesa } = await import('../actions/ingest-undesa.ts')
    await ingestUndesa(files, options, terminal)
  })
}
