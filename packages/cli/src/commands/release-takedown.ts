import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `opencorridor release takedown <name>`. */
export function addReleaseTakedown(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('takedown')
    .description('Take a release down, as a court or a law demands: it answers nobody, and says why (451).')
    .argument('<name>', 'name of the release')
    .requiredOption('--reason <text>', 'why, for readers')
  command.action(async (name: string, { reason }: { reason: string }) => {
    if (reason.trim() === '') command.error('error: give --reason "...": readers are told')
    const { takedown } = await import('../actions/release-takedown.ts')
    await takedown(name, reason.trim(), terminal)
  })
}
