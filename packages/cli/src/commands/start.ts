import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `opencorridor start`. */
export function addStart(parent: Command, terminal: Terminal): void {
  parent
    .command('start')
    .description(
      'Serve the graph (PORT, HOST), with the data that ship with the program where there are none.',
    )
    .action(async () => {
      const { start } = await import('../actions/start.ts')
      await start(terminal)
    })
}
