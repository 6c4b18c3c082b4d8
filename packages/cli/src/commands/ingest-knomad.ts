import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import type { IngestKnomadOptions } from '../actions/ingest-knomad.ts'
import type { Terminal } from '../terminal.ts'
import { editionLabel } from './edition-label.ts'
import { addIngestOptions } from './ingest-options.ts'

function year(text: string): number {
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It should be a year, such as 2017.')
}

/** `opencorridor ingest knomad <file...>`. */
export function addIngestKnomad(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('knomad')
    .description('Read bilateral matrices of the World Bank (KNOMAD): remittances and migrants, XLSX or CSV.')
    .argument('<file...>', 'files, folders, zip archives or https addresses')
    .option('--year <year>', 'year of the estimates (default: that of the title, or of the name)', year)
    .option('--edition <label>', 'label of the edition (default: the year)', editionLabel)
  addIngestOptions(command).action(async (files: string[], options: IngestKnomadOptions) => {
    const { ingestKnomad } = await import('../actions/ingest-knomad.ts')
    await ingestKnomad(files, options, terminal)
  })
}
