import type { Command } from 'commander'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { addIngestOptions } from './ingest-options.ts'

/** `opencorridor ingest starter`. */
export function addIngestStarter(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('starter')
    .description(
      'Read the data that ships with the program: areas, projects, corridors, The World Factbook of 2015.',
    )
  addIngestOptions(command).action(async (options: IngestOptions) => {
    const { ingestStarter } = await import('../actions/ingest-starter.ts')
    await ingestStarter(options, terminal)
  })
}
