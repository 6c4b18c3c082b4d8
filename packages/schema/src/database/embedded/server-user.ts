import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseError } from '../database-error.ts'

/** Whom the server runs as. */
export interface ServerUser {
  uid: number
  gid: number
}

/**
 * The user as which the server runs when the program runs as root, because PostgreSQL refuses to be root: the one
 * who has the data already, else `postgres`, else `nobody`. No user is added to the system.
 * @param cluster the server's data, which may not exist yet
 * @returns undefined when the program is not root: the server runs as the same user then
 * @throws DatabaseError when the system has neither user
 */
export function findServerUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const users = readFileSync('/etc/passwd', 'utf8')
  for (const name of ['postgres', 'nobody']) {
    const found = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(users)
    if (found !== null) return { uid: Number(found[1]), gid: Number(found[2]) }
  }
  throw new DatabaseError(
    'PostgreSQL does not run as root, and the system has no user "postgres" or "nobody": start as an ordinary user, or set DATABASE_URL.',
  )
}

/**
 * Whether a user may go into every directory above `path`, and read and run `path` itself, by their modes.
 * Without a user the answer is yes: what the program can reach, its server can.
 */
export function canReach(user: ServerUser | undefined, path: string): boolean {
  if (user === undefined) return true
  const { mode, uid, gid } = statSync(path)
  const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode
  if ((bits & 1) === 0) return false
  const parent = dirname(path)
  return parent === path || canReach(user, parent)
}
