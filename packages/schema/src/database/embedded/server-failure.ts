import { statfsSync } from 'node:fs'
import { DatabaseError, errorCode } from '../database-error.ts'
import { diskFull } from './data-directory.ts'
import type { Installation } from './installation.ts'

/** What the output of `initdb` or `postgres` says, and what to do about it. */
const causes: [RegExp, (installation: Installation) => DatabaseError][] = [
  [/No space left on device|Disk quota exceeded/, ({ directory }) => diskFull(directory)],
  [
    /wrong ownership|invalid permissions/,
    ({ cluster }) =>
      new DatabaseError(
        `${cluster} must belong to the user who runs the server, and nobody else may read it: give it to that user (chown -R), chmod 700 it, or set OPENCORRIDOR_DATA_DIR to another folder.`,
      ),
  ],
  [
    /Permission denied|Operation not permitted|Read-only file system/,
    ({ directory }) =>
      new DatabaseError(
        `The server may not write to the data directory ${directory}: allow it, or set OPENCORRIDOR_DATA_DIR to another folder.`,
      ),
  ],
  [
    /error while loading shared libraries|Library not loaded|image not found/,
    ({ binaries }) =>
      new DatabaseError(
        `PostgreSQL's programs in ${binaries} are incomplete: install the packages again with their build scripts allowed, or set DATABASE_URL.`,
      ),
  ],
  [
    /could not look up effective user ID/,
    () =>
      new DatabaseError(
        'PostgreSQL needs to run as a user whom the system knows by name: add this user to /etc/passwd, or set DATABASE_URL.',
      ),
  ],
  [
    /could not locate a valid checkpoint record|invalid data in file|PANIC/,
    ({ directory, log }) =>
      new DatabaseError(
        `The data in ${directory} are damaged (see ${log}): restore a backup to another folder and set OPENCORRIDOR_DATA_DIR to it.`,
      ),
  ],
]

/** What a new cluster takes is 45 MB; the first of its WAL files alone 16 MB. */
const startBytes = 50_000_000

function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory)
  return bavail * bsize
}

/** Says in one sentence why `initdb` or `postgres` ended, by what it wrote. */
export function explainServerFailure(installation: Installation, output: string): DatabaseError {
  // A full disk can keep the server from writing that it is full.
  if (freeBytes(installation.directory) < startBytes) return diskFull(installation.directory)
  const cause = causes.find(([pattern]) => pattern.test(output))
  if (cause !== undefined) return cause[1](installation)
  const last = /^.*\b(?:FATAL|PANIC|ERROR|error):\s*(.*)$/m.exec(output)?.[1] ?? output.trim().slice(-300)
  return new DatabaseError(
    `The embedded PostgreSQL does not start: ${last || 'it ended without a word'} (see ${installation.log}).`,
  )
}

/** Says in one sentence why a program of PostgreSQL could not be started at all. */
export function explainSpawnFailure(installation: Installation, error: unknown): DatabaseError {
  if (errorCode(error) === 'ENOENT') {
    return new DatabaseError(
      'The embedded PostgreSQL is made for glibc, which this system (musl, as on Alpine) lacks: set DATABASE_URL to a PostgreSQL server, or use an image with glibc.',
      { cause: error },
    )
  }
  if (installation.user !== undefined && ['EPERM', 'EINVAL'].includes(errorCode(error) ?? '')) {
    return new DatabaseError(
      'PostgreSQL does not run as root, and root may not become another user here: start as an ordinary user, or set DATABASE_URL.',
      { cause: error },
    )
  }
  return new DatabaseError(
    `PostgreSQL's programs in ${installation.binaries} cannot be run (${errorCode(error) ?? 'unknown'}): check the permissions and that the disk is not mounted noexec, or set DATABASE_URL.`,
    { cause: error },
  )
}
