import pg from 'pg'

/** Statements that are younger are nearly through, or were begun by the service for itself. In milliseconds. */
const youngest = 200

/** A server that does not answer this request ends the statement by itself, after its `statement_timeout`. */
const patience = 2_000

/** The process of the server that serves a connection; pg has it, and its types do not. */
const processOf = (client: pg.PoolClient): unknown => Reflect.get(client, 'processID')

/**
 * Makes the end of whatever a pool's connections are executing. The pool may have no connection left, so another one
 * says so; it ends nothing but statements of this pool.
 *
 * @param url - Of the server of the pool.
 * @returns a function that resolves when the server has been told, or cannot be.
 */
export function createCanceller(pool: pg.Pool, url: string): () => Promise<void> {
  const processes = new Map<pg.PoolClient, number>()
  pool.on('connect', (client) => {
    const id = processOf(client)
    if (typeof id === 'number') processes.set(client, id)
  })
  pool.on('remove', (client) => processes.delete(client))

  return async function cancel() {
    if (processes.size === 0) return
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
         WHERE pid = ANY($1::int[]) AND state = 'active' AND clock_timestamp() - query_start > $2 * interval '1 millisecond'`,
        [[...processes.values()], youngest],
      )
    } catch {
      // The database is away, or has no connection left.
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}
