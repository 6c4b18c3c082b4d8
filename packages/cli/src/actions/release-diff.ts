import { compareReleases, namesOf } from '@opencorridor/ingest'
import { showChanges } from '../show-changes.ts'
import type { ShowOptions } from '../show-changes.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

/** Shows what differs between two releases. */
export async function diffReleases(
  older: string,
  newer: string,
  options: ShowOptions,
  terminal: Terminal,
): Promise<void> {
  await withDatabase(async (database) => {
    const diff = await compareReleases(database, older, newer)
    const { values, records } = diff
    const names = await namesOf(database, values)
    const title = `From release ${older} to release ${newer}`
    await showChanges({ title, values, records, names, warnings: [] }, diff, options, terminal)
  })
}
