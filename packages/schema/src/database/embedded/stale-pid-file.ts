import { randomUUID } from 'node:crypto'
import { linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { findPostmaster, mayBeServerOf, pidFile } from './postmaster.ts'

/**
 * Removes a pid file that a killed server left and whose process id another program has now. (One whose process is
 * gone PostgreSQL removes itself.) A server that starts at the same moment keeps the file that it has just made:
 * without it a second one could open the same data.
 */
export function removeStalePidFile(cluster: string): void {
  const file = pidFile(cluster)
  const before = statSync(file, { throwIfNoEntry: false })
  const running = findPostmaster(cluster)
  if (before === undefined || running === undefined || mayBeServerOf(running.pid, cluster)) return
  const aside = `${file}.${randomUUID()}`
  renameSync(file, aside)
  const moved = statSync(aside)
  if (moved.ino !== before.ino || moved.mtimeMs !== before.mtimeMs) linkSync(aside, file)
  rmSync(aside)
}
