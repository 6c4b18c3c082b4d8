import type { PoolClient } from 'pg'

/** The first of the two numbers of each advisory lock of ours; no other program is known to use it. */
const space = 0x0c_0dd0

/** The second number: publishing, else a number of the run. Runs hash to anything but 0. */
const publishing = 0

/**
 * Waits until no one else publishes or ends a staging, and keeps others from it until the transaction ends. So the
 * runs that a publish takes stay as it found them, and sequences have no gaps and no doubles.
 */
export async function lockPublishing(client: PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1, $2)', [space, publishing])
}

const runNumber = `CASE hashtext($2) WHEN ${publishing} THEN 1 ELSE hashtext($2) END`

/** Shows for the life of the session that the process of a run is alive; it vanishes with the process. */
export async function lockRun(client: PoolClient, runId: string): Promise<void> {
  await client.query(`SELECT pg_advisory_lock($1, ${runNumber})`, [space, runId])
}

/** Gives up what `lockRun` took. */
export async function unlockRun(client: PoolClient, runId: string): Promise<void> {
  await client.query(`SELECT pg_advisory_unlock($1, ${runNumber})`, [space, runId])
}

/** Takes the lock of a run, if its process is gone. */
export async function tryLockRun(client: PoolClient, runId: string): Promise<boolean> {
  const sql = `SELECT pg_try_advisory_lock($1, ${runNumber}) AS taken`
  const { rows } = await client.query<{ taken: boolean }>(sql, [space, runId])
  return rows[0]?.taken === true
}
