import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `opencorridor start`. */
export function addStart(parent: Command, terminal: Terminal): void {
  parent
    .command('start')
    .description('Prepare the database, and load the data that ships with the program where there is none.')
    .action(async () => {
      const { start } = await import('../actions/start.ts')
      await start(terminal)
    })
}
