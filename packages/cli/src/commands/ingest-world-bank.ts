import type { Command } from 'commander'
import type { IngestWorldBankOptions } from '../actions/ingest-world-bank.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest worldbank <location>`. */
export function addIngestWorldBank(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('worldbank')
    .description(
      "Read the World Bank's own downloads: the CSV zip of an indicator, or that of all of World Development Indicators.",
    )
    .argument('<location>', 'zip archive, folder of its files, CSV file or https address')
    .option(
      '--edition <label>',
      'label of the edition (default: "Last Updated Date" of the file, else a date in the name of the download)',
      editionLabel,
    )
  addIngestOptions(command).action(async (location: string, options: IngestWorldBankOptions) => {
    const { ingestWorldBank } = await import('../actions/ingest-world-bank.ts')
    await ingestWorldBank(location, options, terminal)
  })
}
