import type { Command } from 'commander'
import type { ShowOptions } from '../show-changes.ts'
import type { Terminal } from '../terminal.ts'

/** `opencorridor release diff <older> <newer>`. */
export function addReleaseDiff(parent: Command, terminal: Terminal): void {
  parent
    .command('diff')
    .description('Show what differs between two releases, whatever lay between them.')
    .argument('<older>', 'name of the older release')
    .argument('<newer>', 'name of the newer one')
    .option('--json', 'print the differences as JSON', false)
    .option('--html <file>', 'write a page that shows them: diff.html')
    .action(async (older: string, newer: string, options: ShowOptions) => {
      const { diffReleases } = await import('../actions/release-diff.ts')
      await diffReleases(older, newer, options, terminal)
    })
}
