import type { Command } from 'commander'
import type { PublishFlags } from '../actions/publish.ts'
import type { Terminal } from '../terminal.ts'

/** `opencorridor publish`. */
export function addPublish(parent: Command, terminal: Terminal): void {
  parent
    .command('publish')
    .description('Make a release of everything that was read since the last one.')
    .option('--as <name>', 'name of the release (default: year and month, such as 2026.05)')
    .option('--note <text>', 'what readers of the list of releases should know')
    .action(async (options: PublishFlags) => {
      const { publishStaged } = await import('../actions/publish.ts')
      await publishStaged(options, terminal)
    })
}
