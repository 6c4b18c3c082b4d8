import pg from 'pg'
import type { Database } from '../database/database.ts'
import type { ReleaseStore } from './release-store.ts'

/** The channel of the database on which publishing says the sequence of a new release. */
export const releaseChannel = 'opencorridor_release'

export interface WatchOptions {
  /** Milliseconds between looks, in case a notification was lost. Default 30,000. */
  pollInterval?: number
  /** Told of a look that failed; the release that is open goes on answering. */
  onError?: (error: unknown) => void
}

/**
 * Keeps a store at the newest release: by the database's notification within milliseconds, and by looking from time
 * to time. The connection that listens is its own, because one of the pool would be given to others.
 * @returns a function that ends the watch.
 */
export function watchReleases(
  database: Database,
  store: ReleaseStore,
  options: WatchOptions = {},
): () => Promise<void> {
  const report = (error: unknown) => options.onError?.(error)
  const look = () => void store.refresh().catch(report)
  let client: pg.Client | undefined
  let ended = false

  async function listen(): Promise<void> {
    const opened = new pg.Client({ connectionString: database.url, keepAlive: true })
    // A connection that is lost is opened again at the next look.
    opened.on('error', (error) => {
      report(error)
      if (client === opened) client = undefined
    })
    opened.on('notification', look)
    await opened.connect()
    await opened.query(`LISTEN ${releaseChannel}`)
    if (ended) await opened.end()
    else client = opened
  }

  const started = listen().catch(report)
  const timer = setInterval(() => {
    if (client === undefined) void listen().catch(report)
    look()
  }, options.pollInterval ?? 30_000)
  timer.unref()

  return async () => {
    ended = true
    clearInterval(timer)
    await started
    await client?.end()
  }
}
