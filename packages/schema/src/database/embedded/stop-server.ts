import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Installation } from './installation.ts'
import { findPostmaster, mayBeServerOf } from './postmaster.ts'

/**
 * Stops the server of a cluster if one runs: sessions are ended, what they have committed is written, and the next
 * start has nothing to recover. Waits until it has.
 */
export async function stopServer({
  binaries,
  cluster,
}: Pick<Installation, 'binaries' | 'cluster'>): Promise<void> {
  const running = findPostmaster(cluster)
  if (running === undefined || !mayBeServerOf(running.pid, cluster)) return
  if (process.platform === 'win32') {
    // Windows has no signals; PostgreSQL listens to its own program instead, which waits.
    execFileSync(join(binaries, 'bin', 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast'], {
      windowsHide: true,
    })
    return
  }
  process.kill(running.pid, 'SIGINT')
  // Its last act is to remove the file. (Its process may stay as a zombie where nobody collects it.)
  while (findPostmaster(cluster)?.pid === running.pid) await sleep(5)
}
