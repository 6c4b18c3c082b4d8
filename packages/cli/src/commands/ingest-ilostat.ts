import type { Command } from 'commander'
import type { IngestIlostatOptions } from '../actions/ingest-ilostat.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest ilostat <file...>`. */
export function addIngestIlostat(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('ilostat')
    .description("Read files of ILOSTAT's bulk download; all frequencies of an indicator in one run.")
    .argument('<file...>', 'files, folders, zip archives or https addresses; .gz is unpacked')
    .option('--mapping <file>', 'YAML that describes further indicators: see docs/data/ilostat.md')
    .option(
      '--edition <label>',
      "label of the edition, such as 2026-07 (default: the files' checksum)",
      editionLabel,
    )
  addIngestOptions(command).action(async (files: string[], options: IngestIlostatOptions) => {
    const { ingestIlostat } = await import('../actions/ingest-ilostat.ts')
    await ingestIlostat(files, options, terminal)
  })
}
