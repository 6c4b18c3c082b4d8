import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `opencorridor release withdraw <name>`. */
export function addReleaseWithdraw(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('withdraw')
    .description('Mark a release as withdrawn: it still answers who names it, and says so.')
    .argument('<name>', 'name of the release')
    .option('--reason <text>', 'why, for readers')
    .option('--undo', 'put it back', false)
  command.action(async (name: string, { reason = '', undo }: { reason?: string; undo: boolean }) => {
    if (undo === (reason.trim() !== '')) {
      command.error('error: give either --reason "..." (why it is withdrawn), or --undo')
    }
    const { withdraw } = await import('../actions/release-withdraw.ts')
    await withdraw(name, undo ? { undo } : { reason: reason.trim() }, terminal)
  })
}
