import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { DatabaseError, errorCode } from '../database-error.ts'
import { dataDirectoryFailure } from './data-directory.ts'
import { workingDirectoryName } from './installation.ts'
import type { Installation } from './installation.ts'
import { explainServerFailure, explainSpawnFailure } from './server-failure.ts'

/** Superuser of the embedded server, and the name of its database. */
export const clusterUser = 'opencorridor'

/**
 * Sees to it that the data directory holds a cluster of the right version. A new one is made beside and moved into
 * place in one step, so that a second process, or a kill in the middle, never meets half of one.
 * @param flags further arguments of `initdb`
 * @throws DatabaseError when there is one of another version, or none can be made
 */
export async function prepareCluster(installation: Installation, flags: readonly string[]): Promise<void> {
  const { cluster, directory, major } = installation
  if (!existsSync(cluster)) await createCluster(installation, flags)
  const found = read(installation, 'PG_VERSION')
  if (found === major) return
  throw new DatabaseError(
    `The data in ${directory} were made by PostgreSQL ${found}, and this program brings ${major}: take them over with "opencorridor backup" of the version that made them and "opencorridor restore" of this one, or set OPENCORRIDOR_DATA_DIR to another folder.`,
  )
}

/** The password of the cluster's superuser: every process that may read the data directory may connect. */
export function readPassword(installation: Installation): string {
  return read(installation, passwordFile)
}

function read({ cluster, directory }: Installation, file: string): string {
  try {
    return readFileSync(join(cluster, file), 'utf8').trim()
  } catch (error) {
    throw dataDirectoryFailure(directory, error)
  }
}

const passwordFile = 'opencorridor-password'

async function createCluster(installation: Installation, flags: readonly string[]): Promise<void> {
  const { cluster, directory, user } = installation
  let work: string | undefined
  try {
    work = mkdtempSync(join(directory, 'postgresql-new-'))
    const data = join(work, 'data')
    const password = join(work, 'password')
    mkdirSync(data, { mode: 0o700 })
    writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 })
    if (user !== undefined) for (const path of [work, data, password]) chownSync(path, user.uid, user.gid)
    await initialise(installation, data, password, flags)
    renameSync(password, join(data, passwordFile))
    renameSync(data, cluster)
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    // Another process was faster: its cluster serves as well.
    if (!existsSync(cluster)) throw dataDirectoryFailure(directory, error)
  } finally {
    if (work !== undefined) rmSync(work, { recursive: true, force: true })
  }
}

async function initialise(
  installation: Installation,
  data: string,
  password: string,
  flags: readonly string[],
): Promise<void> {
  const passwordInput = openSync(password, 'r')
  const name = workingDirectoryName(installation, data)
  const child = spawn(
    join(installation.binaries, 'bin', 'initdb'),
    [
      `--pgdata=${name}`,
      `--username=${clusterUser}`,
      '--auth=scram-sha-256',
      // Where the path is of no use to the server's user, the open file is.
      `--pwfile=${name === data ? password : '/proc/self/fd/3'}`,
      '--encoding=UTF8',
      // Order and case of texts by Unicode's code points on every machine: no library of the system is asked, so
      // that an upgrade of it cannot spoil an index.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...flags,
    ],
    {
      cwd: data,
      stdio: ['ignore', 'ignore', 'pipe', passwordInput],
      windowsHide: true,
      env: { ...process.env, LC_ALL: 'C' },
      ...installation.user,
    },
  )
  const output = child.stderr === null ? '' : text(child.stderr)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code !== 0) throw explainServerFailure(installation, await output)
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    throw explainSpawnFailure(installation, error)
  } finally {
    closeSync(passwordInput)
  }
}
