import { availableParallelism } from 'node:os'
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import type { StartOptions } from '../actions/start.ts'
import type { Terminal } from '../terminal.ts'

function workerCount(text: string): number {
  if (text === 'auto') return availableParallelism()
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It should be a number from 1 to 999, or "auto" for one on each core.')
}

/** `opencorridor start`. */
export function addStart(parent: Command, terminal: Terminal): void {
  parent
    .command('start')
    .description(
      'Serve the graph (PORT, HOST), with the data that ship with the program where there are none.',
    )
    .option(
      '--workers <count>',
      'processes that share the port, or "auto" for one on each core',
      workerCount,
      1,
    )
    .option('--print-config', 'print what the environment says, without passwords, and start nothing', false)
    .action(async (options: StartOptions) => {
      const { start } = await import('../actions/start.ts')
      await start(options, terminal)
    })
}
