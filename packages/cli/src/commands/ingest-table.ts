import type { Command } from 'commander'
import type { IngestTableOptions } from '../actions/ingest-table.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest table <file...>`. */
export function addIngestTable(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('table')
    .description('Read any long or wide table, CSV or XLSX, with a mapping file: see docs/data/generic.md.')
    .argument('<file...>', 'files, folders, zip archives or https addresses; .gz is unpacked')
    .requiredOption('--mapping <file>', 'YAML that says what the columns mean')
    .option(
      '--edition <label>',
      "label of the edition, such as 2026-07 (default: the files' checksum)",
      editionLabel,
    )
  addIngestOptions(command).action(async (files: string[], options: IngestTableOptions) => {
    const { ingestTable } = await import('../actions/ingest-table.ts')
    await ingestTable(files, options, terminal)
  })
}
