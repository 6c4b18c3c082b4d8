import { Option } from 'commander'
import type { Command } from 'commander'
import type { PublishFlags } from '../actions/publish.ts'
import type { Terminal } from '../terminal.ts'
import { share } from './share.ts'

/** `opencorridor publish`. */
export function addPublish(parent: Command, terminal: Terminal): void {
  parent
    .command('publish')
    .description('Make a release of everything that was read since the last one.')
    .option('--as <name>', 'name of the release (default: year and month, such as 2026.05)')
    .option('--note <text>', 'what readers of the list of releases should know')
    .addOption(
      new Option(
        '--max-removed <share>',
        'stop when an indicator, or all together, would lose more of its values',
      )
        .argParser(share)
        .default(0.1, '10%'),
    )
    .option(
      '--max-revised <share>',
      'stop when more of them would be revised (default: any share may be)',
      share,
    )
    .option('--force', 'publish also what is above these shares', false)
    .option('--on-withdrawn', 'build on the newest release though it is withdrawn', false)
    .option('--dry-run', 'say what would change, and publish nothing', false)
    .option('--json', 'print what changes as JSON', false)
    .option('--report <file>', 'write a page that shows what changes: report.html')
    .action(async (options: PublishFlags) => {
      const { publishStaged } = await import('../actions/publish.ts')
      await publishStaged(options, terminal)
    })
}
