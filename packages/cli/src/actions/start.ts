import { ensureRelease } from '../starter-release.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

/** Prepares the database, and loads the data that ships with the program where there is none. */
export async function start(terminal: Terminal): Promise<void> {
  await withDatabase((database) => ensureRelease(database, terminal))
}
