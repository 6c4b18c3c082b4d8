import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `opencorridor release export <name>`. */
export function addReleaseExport(parent: Command, terminal: Terminal): void {
  parent
    .command('export')
    .description('Write a release as CSV, Parquet and a data package with checksums.')
    .argument('<name>', 'name of the release')
    .option('--to <folder>', 'where to (default: the folder that the service serves them from)')
    .action(async (name: string, { to }: { to?: string }) => {
      const { exportReleaseTo } = await import('../actions/release-export.ts')
      await exportReleaseTo(name, to, terminal)
    })
}
