import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `opencorridor release show <name>`. */
export function addReleaseShow(parent: Command, terminal: Terminal): void {
  parent
    .command('show')
    .description('Show a release: when it was published, of which runs, and what it changed.')
    .argument('<name>', 'name of the release')
    .action(async (name: string) => {
      const { showRelease } = await import('../actions/release-show.ts')
      await showRelease(name, terminal)
    })
}
