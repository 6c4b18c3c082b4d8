import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `opencorridor restore <file>`. */
export function addRestore(parent: Command, terminal: Terminal): void {
  parent
    .command('restore')
    .description(
      'Fill an empty installation from a file that "opencorridor backup" made; stop the service first.',
    )
    .argument('<file>', 'file of the backup')
    .option('--force', 'replace everything that the database holds', false)
    .action(async (file: string, { force }: { force: boolean }) => {
      const { restoreBackup } = await import('../actions/restore.ts')
      await restoreBackup(file, force, terminal)
    })
}
