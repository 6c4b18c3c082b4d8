import { createFactbookImporter, createStarterImporter, publish, stage } from '@opencorridor/ingest'
import type { Importer, PublishSummary } from '@opencorridor/ingest'
import type { Database } from '@opencorridor/schema'
import { print } from './terminal.ts'
import type { Terminal } from './terminal.ts'
import { count } from './text.ts'

/** What ships with the program, in the order in which it is read: the first brings areas and indicators. */
export function starterImporters(): Importer[] {
  return [createStarterImporter(), createFactbookImporter()]
}

/** Reads what ships with the program, for the release that is made next. */
export async function stageStarter(database: Database, terminal: Terminal): Promise<void> {
  for (const importer of starterImporters()) {
    const { records, values, rejects } = await stage(database, importer)
    const recordCount = Object.values(records).reduce((sum, number) => sum + number, 0)
    print(terminal, [
      `  ${importer.name}: ${count(recordCount)} records, ${count(values)} values, ${count(rejects.total)} rejected`,
    ])
  }
}

/**
 * Makes the first release, of the data that ship with the program. What waits to be published, from an ingest before
 * the first start, comes into it.
 */
export async function makeStarterRelease(
  database: Database,
  terminal: Terminal,
): Promise<PublishSummary['release']> {
  await stageStarter(database, terminal)
  const { release } = await publish(database, { note: 'The data that ship with the program.' })
  print(terminal, [`  published as release ${release?.name ?? ''}`])
  return release
}
