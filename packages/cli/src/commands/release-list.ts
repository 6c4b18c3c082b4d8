import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `opencorridor release list`. */
export function addReleaseList(parent: Command, terminal: Terminal): void {
  parent
    .command('list')
    .description('List the releases, the newest first.')
    .action(async () => {
      const { listReleases } = await import('../actions/release-list.ts')
      await listReleases(terminal)
    })
}
