import { createWdiImporter, worldBankAreas } from '@opencorridor/ingest'
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { ingestAndReport } from '../ingest-and-report.ts'
import type { IngestOptions } from '../ingest-and-report.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'
import { addIngestOptions } from './ingest-options.ts'

function label(text: string): string {
  if (/^[\w.-]{1,40}$/.test(text)) return text
  throw new InvalidArgumentError(
    'It should be a label of letters, digits, ".", "_" and "-", such as 2026-07.',
  )
}

/** `opencorridor ingest wdi <folder>`. */
export function addIngestWdi(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('wdi')
    .description(
      'Read World Development Indicators: a folder of <code>.csv.gz and <code>.datapackage.json files.',
    )
    .argument('<folder>', 'folder of the files')
    .option(
      '--edition <label>',
      "label of the edition, such as 2026-07 (default: the folder's name if it is a date, else the files' checksum)",
      label,
    )
  addIngestOptions(command).action(
    async (folder: string, { edition, ...options }: IngestOptions & { edition?: string }) => {
      const areas = worldBankAreas()
      const importer = createWdiImporter({ folder, areas, ...(edition === undefined ? {} : { edition }) })
      await withDatabase((database) => ingestAndReport(database, importer, options, terminal))
    },
  )
}
