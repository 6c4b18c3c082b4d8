import pg from 'pg'
import { tracePool } from './trace.ts'
import type { WithinSpan } from './trace.ts'

/** How the sessions of a pool behave. */
export interface PoolOptions {
  /** Connections at most. More lets more statements run at once, at some 10 MB each on the server. Default 10. */
  maxConnections?: number
  /** Milliseconds to wait for a free or a new connection before a query fails. Default 10,000. */
  connectionTimeout?: number
  /**
   * Milliseconds after which the server ends a statement; 0 for never, which ingest and publish need: their COPY
   * and their comparison run for as long as the data take. Default 30,000.
   */
  statementTimeout?: number
  /** Milliseconds after which the server ends a session that holds a transaction open and does nothing. Default 60,000. */
  idleInTransactionTimeout?: number
  /** Has each statement, and each operation of Prisma, in a span of a trace. Default none, which is faster. */
  within?: WithinSpan
  /** Looks at each new connection before it is used; one that is refused here is closed. Default none. */
  verify?: (client: pg.ClientBase) => Promise<void>
}

/**
 * A pool whose sessions run in UTC and write dates as ISO 8601, whatever the server, the database or the role say:
 * adapter-pg writes and reads dates without an offset, any other zone would shift them, and of another style it makes
 * none.
 *
 * The settings are sent as a connection starts, which costs no round trip. A pooler in between has to let them
 * through: PgBouncer in its session mode does when `options` is not among its `ignore_startup_parameters`.
 */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const { verify } = options
  const pool = new pg.Pool({
    connectionString: withSettings(url, {
      timezone: 'UTC',
      datestyle: 'ISO',
      statement_timeout: options.statementTimeout ?? 30_000,
      idle_in_transaction_session_timeout: options.idleInTransactionTimeout ?? 60_000,
    }),
    application_name: 'opencorridor',
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: options.connectionTimeout ?? 10_000,
    keepAlive: true,
    ...(verify && {
      verify: (client, done) => {
        verify(client).then(
          () => {
            done()
          },
          (error: unknown) => {
            done(error instanceof Error ? error : new Error(String(error)))
          },
        )
      },
    }),
  })
  // An idle connection that the server closes is an event, and an unheard `error` event ends the process. The pool
  // has already dropped the connection; the next query opens a new one, or fails and tells its caller.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    // The same for one that somebody has taken out of the pool: his next query fails.
    client.on('error', () => undefined)
  })
  if (options.within !== undefined) tracePool(pool, options.within)
  return pool
}

/** Adds settings to the address: what it says itself would win over the pool's own options. */
function withSettings(url: string, settings: Record<string, string | number>): string {
  const address = new URL(url)
  const given = address.searchParams.get('options') ?? ''
  const added = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  address.searchParams.set('options', [given, ...added].join(' ').trim())
  return address.href
}
