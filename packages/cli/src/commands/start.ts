import type { Command } from 'commander'
import { ensureRelease } from '../starter-release.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

/** `opencorridor start`. */
export function addStart(parent: Command, terminal: Terminal): void {
  parent
    .command('start')
    .description('Prepare the database, and load the data that ships with the program where there is none.')
    .action(() => withDatabase((database) => ensureRelease(database, terminal)))
}
