import type { Pool, PoolClient } from 'pg'

/** The part of a database that staging and publishing need. */
export interface SessionSource {
  readonly pool: Pool
}

/** Gives a connection to a piece of work, and takes it back however the work ends. */
export async function inSession<T>(
  database: SessionSource,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect()
  let broken = false
  // The server may end the session at any moment; unheard, the event would end the process. Whatever query runs
  // then, or comes next, fails and tells its caller.
  const onError = (): void => {
    broken = true
  }
  client.on('error', onError)
  try {
    return await work(client)
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

/**
 * Runs work in one transaction: committed when it resolves, rolled back when it throws. The time-outs that protect
 * the serving of questions are off: a load takes as long as it takes.
 * @param keep - false rolls back also when the work resolves
 */
export async function inTransaction<T>(client: PoolClient, work: () => Promise<T>, keep = true): Promise<T> {
  await client.query('BEGIN')
  try {
    await client.query(
      `SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL work_mem = '64MB'; SET LOCAL jit = off;
       SET LOCAL idle_in_transaction_session_timeout = 0`,
    )
    const result = await work()
    await client.query(keep ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (error) {
    // Fails when the connection is gone, and then the server has rolled back; the first error is the one to tell.
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}
