import { spawn } from 'node:child_process'
import { chmodSync, closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataDirectoryFailure } from './data-directory.ts'
import { findFreePort } from './free-port.ts'
import { workingDirectoryName } from './installation.ts'
import type { Installation } from './installation.ts'
import { findPostmaster } from './postmaster.ts'
import { removeStalePidFile } from './stale-pid-file.ts'
import { explainServerFailure, explainSpawnFailure } from './server-failure.ts'

/** A log that has grown beyond this is set aside at the next start. */
const logBytes = 5_000_000

/** What the server wrote that will pass by itself: another one is there, still goes, or took the port. */
const passing =
  /lock file "postmaster\.pid"|shared memory block .* still in use|could not bind|Address already in use/

/**
 * Starts the server of a cluster, apart from this process: it goes on when the process ends, for the others that
 * use it. Returns when it is ready, or when it ended for a reason that passes: look again then.
 * @param port to listen on; by default one that is free
 * @param settings `name=value`, as in postgresql.conf
 * @throws DatabaseError when it cannot start
 */
export async function startServer(
  installation: Installation,
  settings: readonly string[],
  port?: number,
): Promise<void> {
  const { binaries, cluster, log, user } = installation
  removeStalePidFile(cluster)
  const output = openLog(installation)
  const begin = statSync(log).size
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_checkpoints=off', ...settings]
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    [
      ...['-D', workingDirectoryName(installation, cluster)],
      ...['-p', String(port ?? (await findFreePort(cluster)))],
      ...all.flatMap((setting) => ['-c', setting]),
    ],
    {
      cwd: cluster,
      stdio: ['ignore', output, output],
      detached: true,
      windowsHide: true,
      env: { ...process.env, LC_ALL: 'C' },
      ...user,
    },
  )
  closeSync(output)
  child.unref()
  let ended: 'exit' | Error | undefined
  child.once('error', (error) => (ended = error))
  child.once('exit', () => (ended = 'exit'))
  for (;;) {
    await sleep(5)
    if (ended instanceof Error) throw explainSpawnFailure(installation, ended)
    const running = findPostmaster(cluster)
    if (running?.ready && running.pid === child.pid) return
    if (ended === 'exit') break
  }
  const written = readFileSync(log).subarray(begin).toString()
  if (passing.test(written) || findPostmaster(cluster) !== undefined) return
  throw explainServerFailure(installation, written)
}

function openLog({ cluster, directory, log, user }: Installation): number {
  try {
    // Whoever copied the directory may have opened it to others, and PostgreSQL refuses to start then.
    chmodSync(cluster, 0o700)
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logBytes) renameSync(log, `${log}.1`)
    const output = openSync(log, 'a', 0o600)
    if (user !== undefined) fchownSync(output, user.uid, user.gid)
    return output
  } catch (error) {
    throw dataDirectoryFailure(directory, error)
  }
}
