import type { Command } from 'commander'
import type { IngestAgreementsOptions } from '../actions/ingest-agreements.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest agreements <file>`. */
export function addIngestAgreements(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('agreements')
    .description('Read labour agreements from a CSV file of the columns of docs/data/agreements.md.')
    .argument('<file>', 'file or https address; .gz and .zip are unpacked')
    .option(
      '--mapping <file>',
      'YAML that says whose data set it is (default: publisher and licence not stated)',
    )
    .option(
      '--edition <label>',
      "label of the edition, such as 2026-07 (default: the file's checksum)",
      editionLabel,
    )
  addIngestOptions(command).action(async (file: string, options: IngestAgreementsOptions) => {
    const { ingestAgreements } = await import('../actions/ingest-agreements.ts')
    await ingestAgreements(file, options, terminal)
  })
}
