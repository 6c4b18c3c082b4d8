import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import type { ShowRunFlags } from '../actions/run.ts'
import type { Terminal } from '../terminal.ts'

function rejectsFile(file: string): string {
  if (/\.(csv|ndjson)$/.test(file)) return file
  throw new InvalidArgumentError('Its name should end in .csv or .ndjson.')
}

/** `opencorridor run list|show|discard`. */
export function addRun(parent: Command, terminal: Terminal): void {
  const run = parent
    .command('run')
    .description('Look at runs of importers, and discard what they have staged.')
  run
    .command('list')
    .description('List the newest runs: what they read, and what became of it.')
    .action(async () => {
      const { listRuns } = await import('../actions/run.ts')
      await listRuns(terminal)
    })
  run
    .command('show')
    .description('Show a run, and the rows that it did not take.')
    .argument('<id>', 'id of the run')
    .option('--rejects', 'print all rows that it did not take', false)
    .option('--rejects-file <file>', 'write them to a file, as .csv or .ndjson', rejectsFile)
    .action(async (id: string, flags: ShowRunFlags) => {
      const { showRun } = await import('../actions/run.ts')
      await showRun(id, flags, terminal)
    })
  run
    .command('discard')
    .description('Take back what a run has staged, so that no release gets it.')
    .argument('<id>', 'id of the run')
    .action(async (id: string) => {
      const { discard } = await import('../actions/run.ts')
      await discard(id, terminal)
    })
}
