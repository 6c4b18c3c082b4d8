import { reinstateRelease, withdrawRelease } from '@opencorridor/ingest'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

export type WithdrawFlags = { reason: string } | { undo: true }

/** Withdraws a release, or puts it back. */
export async function withdraw(name: string, flags: WithdrawFlags, terminal: Terminal): Promise<void> {
  const { current } = await withDatabase((database) =>
    'undo' in flags ? reinstateRelease(database, name) : withdrawRelease(database, name, flags.reason),
  )
  print(terminal, [
    'undo' in flags
      ? `Release ${name} is back.`
      : `Release ${name} is withdrawn. Who names it gets its answers, which say so.`,
    `Questions that name no release are answered by ${current.name}${current.withdrawn ? ', which is withdrawn as all are' : ''}.`,
  ])
}
