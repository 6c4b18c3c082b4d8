import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import envPaths from 'env-paths'
import { DatabaseError, errorMessage } from '../database-error.ts'
import type { NativePackage } from './native-package.ts'
import { canReach } from './server-user.ts'
import type { ServerUser } from './server-user.ts'

/**
 * The directory of PostgreSQL's programs that the server's user can run: the package itself where that goes, else a
 * copy. A copy is needed when the program runs as root from below a directory that only root may enter, and when
 * the package was installed without its build script, which makes the links between its libraries.
 * @returns a directory with `bin`, `lib` and `share`
 * @throws DatabaseError when no place for the copy is found
 */
export function prepareBinaries(native: NativePackage, user: ServerUser | undefined): string {
  const links = readLinks(native.directory)
  const complete = links.every(({ target }) => existsSync(join(dirname(native.directory), target)))
  const server = join(native.directory, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres')
  if (complete && canReach(user, server)) return native.directory
  let failure: unknown
  for (const place of copyPlaces(user)) {
    try {
      return copyOnce(native, links, place, user)
    } catch (error) {
      failure = error
    }
  }
  throw new DatabaseError(
    `PostgreSQL's programs in ${native.directory} cannot be run by the server's user, nor be copied (${errorMessage(failure)}): move the program to a directory that everybody may enter, start it as an ordinary user, or set DATABASE_URL.`,
    { cause: failure },
  )
}

/** Where a copy may lie: root's goes where every user can read, and only root can write. */
function copyPlaces(user: ServerUser | undefined): string[] {
  return user === undefined
    ? [envPaths('opencorridor', { suffix: '' }).cache]
    : ['/var/cache/opencorridor', join(tmpdir(), 'opencorridor')]
}

function copyOnce(native: NativePackage, links: Link[], place: string, user: ServerUser | undefined): string {
  const copy = join(place, `postgresql-${native.version}`)
  if (!existsSync(copy)) {
    mkdirSync(place, { recursive: true, mode: 0o755 })
    // Made beside and moved in one step: two processes may do this at once, and one may be killed.
    const work = mkdtempSync(`${copy}.`)
    try {
      cpSync(native.directory, work, { recursive: true, filter: isNeeded, verbatimSymlinks: true })
      for (const { source, target } of links) {
        const link = join(work, target.replace(/^native\//, ''))
        if (!existsSync(link)) symlinkSync(basename(source), link)
      }
      makeReadable(work)
      renameSync(work, copy)
    } catch (error) {
      rmSync(work, { recursive: true, force: true })
      if (!existsSync(copy)) throw error
    }
  }
  // In a shared place like /tmp somebody else could have put programs there for us to run.
  for (const path of [place, copy]) {
    const { uid, mode } = statSync(path)
    if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error(`${path} is not ours alone`)
  }
  if (!canReach(user, join(copy, 'bin', 'postgres'))) throw new Error(`${copy} cannot be reached`)
  return copy
}

/** A link between libraries, as the package lists it: paths from the package's root. */
interface Link {
  source: string
  target: string
}

function readLinks(directory: string): Link[] {
  const list = join(directory, 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

/** What is for building extensions stays behind. */
function isNeeded(path: string): boolean {
  return !/\.a$|[\\/](?:pgxs|pkgconfig)$/.test(path)
}

/** A checkout made under a strict umask has files that only its owner may read. */
function makeReadable(directory: string): void {
  chmodSync(directory, 0o755)
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}
