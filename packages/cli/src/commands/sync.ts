import type { Command } from 'commander'
import type { SyncOptions } from '../actions/sync.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { share } from './share.ts'

const codes = `
Exit codes, for cron:
  ${exitCodes.ok}  everything that was due is done, or nothing was due
  ${exitCodes.failure}  the database or the program failed
  ${exitCodes.syncSomeFailed}  some sources failed
  ${exitCodes.syncAllFailed}  all sources that were due failed
  ${exitCodes.syncLocked}  another sync runs on this database
  ${exitCodes.syncConfiguration}  the file of sources is wrong
  ${exitCodes.syncNotPublished}  the sources are read, but the release was not made`

/** `opencorridor sync`. */
export function addSync(parent: Command, terminal: Terminal): void {
  parent
    .command('sync')
    .description('Read the sources of a file that are due, where they have changed (docs/operators/sync.md).')
    .option('--file <path>', 'the file of sources', 'sources.yaml')
    .option('--all', 'look at every source, also those that are not due', false)
    .option('--list', 'list the sources, when they ran and when they are due; do nothing', false)
    .option('--publish', 'make a release of what was read, when no source failed', false)
    .option(
      '--max-removed <share>',
      'publish nothing when an indicator, or all together, would lose more of its values (default: 10%)',
      share,
      0.1,
    )
    .addHelpText('after', codes)
    .action(async ({ list, ...options }: SyncOptions & { list: boolean }) => {
      const { listSources, sync } = await import('../actions/sync.ts')
      await (list ? listSources(options, terminal) : sync(options, terminal))
    })
}
