import { hostname } from 'node:os'
import type { Database } from '@opencorridor/schema'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'

/** The two numbers of the advisory lock; those of publishing and of runs have another first one. */
const lock = [0x0c_0dd1, 1] as const

/** PostgreSQL cuts names of sessions at 63 bytes. */
const longestName = 63

/**
 * Does a piece of work while no other `opencorridor sync` runs on the same database. The lock belongs to a session, so
 * that it goes with the process, however that ends.
 * @throws CommandFailure when another one runs: it says whose it is
 */
export async function withSyncLock<T>({ pool }: Database, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [
      ...lock,
    ])
    if (rows[0]?.taken !== true) throw new CommandFailure(await heldBy(client), exitCodes.syncLocked)
    const name = `opencorridor sync, process ${process.pid} on ${hostname()}`.slice(0, longestName)
    await client.query(`SELECT set_config('application_name', $1, false)`, [name])
    return await work()
  } finally {
    // Not back into the pool: the session has a name and a lock of its own.
    client.release(true)
  }
}

async function heldBy(client: { query: Database['pool']['query'] }): Promise<string> {
  const { rows } = await client.query<{ holder: string; since: Date }>(
    `SELECT session.application_name AS holder, session.backend_start AS since
     FROM pg_locks AS held JOIN pg_stat_activity AS session USING (pid)
     WHERE held.locktype = 'advisory' AND held.granted AND held.classid = $1 AND held.objid = $2
       AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [...lock],
  )
  const [found] = rows
  if (found === undefined) return 'Another sync runs on this database; try again when it has ended.'
  const since = found.since.toISOString().slice(0, 19).replace('T', ' ')
  return `Another sync runs on this database: ${found.holder}, since ${since} UTC. Nothing was done; try again when it has ended.`
}
