import { join } from 'node:path'
import { prepareBinaries } from './binaries.ts'
import { findNativePackage } from './native-package.ts'
import { canReach, findServerUser } from './server-user.ts'
import type { ServerUser } from './server-user.ts'

/** Everything that is needed to make and run the server of one data directory. */
export interface Installation {
  /** As the user named it. */
  directory: string
  /** PostgreSQL's own data directory within. */
  cluster: string
  /** What the server writes to its error output. */
  log: string
  /** Holds `bin`, `lib` and `share`. */
  binaries: string
  /** Major version of the binaries. */
  major: string
  /** Whom the server runs as; undefined for the user of this process. */
  user: ServerUser | undefined
}

/**
 * @param directory absolute path of a data directory that exists
 * @throws DatabaseError when this machine cannot run the embedded server
 */
export function prepareInstallation(directory: string): Installation {
  const native = findNativePackage()
  const cluster = join(directory, 'postgresql')
  const user = findServerUser(cluster)
  return {
    directory,
    cluster,
    log: join(directory, 'postgresql.log'),
    binaries: prepareBinaries(native, user),
    major: native.major,
    user,
  }
}

/**
 * How the server's user names a directory that is its working directory. Below one that only root may enter (its
 * home) the path is of no use to another user; Linux lets every process reach where it already stands.
 */
export function workingDirectoryName({ user }: Installation, path: string): string {
  return process.platform === 'linux' && !canReach(user, path) ? '/proc/self/cwd' : path
}
