import type { Command } from 'commander'
import type { IngestSdmxOptions } from '../actions/ingest-sdmx.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest sdmx <file...>`. */
export function addIngestSdmx(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('sdmx')
    .description('Read SDMX-CSV (1.0 or 2.x) of any publisher, with a mapping file: see docs/data/sdmx.md.')
    .argument('<file...>', 'files, folders, zip archives or https addresses; .gz is unpacked')
    .requiredOption('--mapping <file>', 'YAML that says what the columns mean')
    .option(
      '--edition <label>',
      "label of the edition, such as 2026-07 (default: the files' checksum)",
      editionLabel,
    )
  addIngestOptions(command).action(async (files: string[], options: IngestSdmxOptions) => {
    const { ingestSdmx } = await import('../actions/ingest-sdmx.ts')
    await ingestSdmx(files, options, terminal)
  })
}
