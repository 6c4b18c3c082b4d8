import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `opencorridor backup <file>`. */
export function addBackup(parent: Command, terminal: Terminal): void {
  parent
    .command('backup')
    .description('Write the whole installation into one file, which any later version can restore.')
    .argument('<file>', 'file to write, such as opencorridor-2026-11-22.zip; it must not exist')
    .action(async (file: string) => {
      const { writeBackup } = await import('../actions/backup.ts')
      await writeBackup(file, terminal)
    })
}
