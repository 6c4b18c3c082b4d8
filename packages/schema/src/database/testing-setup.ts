import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostmaster, isAlive } from './embedded/postmaster.ts'
import { stopServer } from './embedded/stop-server.ts'
import { prepareInstallation } from './embedded/installation.ts'

/** Environment variable by which a run tells its test files where the data of their server lie. */
export const testDirectoryVariable = 'OPENCORRIDOR_TEST_DIRECTORY'

const prefix = 'opencorridor-test-'

/**
 * Vitest's globalSetup, once for each run and all projects: names the data directory of the server that the test
 * files share. The first that asks for a database starts it, so that a run without databases does not pay.
 * @returns what stops the server and removes its data, when the run is over
 */
export default function setup(): () => Promise<void> {
  removeRemains()
  const directory = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  process.env[testDirectoryVariable] = directory
  return () => remove(directory)
}

async function remove(directory: string): Promise<void> {
  const running = findPostmaster(join(directory, 'postgresql'))
  if (running !== undefined) await stopServer(prepareInstallation(directory))
  rmSync(directory, { recursive: true, force: true })
}

/** Runs that were killed leave a server. One of another user is not ours to remove. */
function removeRemains(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : NaN)
    if (!Number.isNaN(pid) && !isAlive(pid)) remove(join(tmpdir(), name)).catch(() => undefined)
  }
}
