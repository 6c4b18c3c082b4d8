import type { Command } from 'commander'
import type { IngestRpwOptions } from '../actions/ingest-rpw.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest rpw <file...>`. */
export function addIngestRpw(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('rpw')
    .description(
      'Read Remittance Prices Worldwide: a DataBank table of averages, the workbook of services, or both.',
    )
    .argument(
      '<file...>',
      'CSV or XLSX files (or zip archives, or https addresses); the header says what each is',
    )
    .option(
      '--edition <label>',
      'label of the edition, such as 2025-Q3 (default: "Last Updated" of a DataBank table, the newest quarter of a workbook)',
      editionLabel,
    )
  addIngestOptions(command).action(async (files: string[], options: IngestRpwOptions) => {
    const { ingestRpw } = await import('../actions/ingest-rpw.ts')
    await ingestRpw(files, options, terminal)
  })
}
