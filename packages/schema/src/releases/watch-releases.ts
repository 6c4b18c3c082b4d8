import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from '../database/database.ts'
import type { ReleaseStore } from './release-store.ts'

/** The channel of the database on which publishing says the sequence of a new release. */
export const releaseChannel = 'opencorridor_release'

export interface WatchOptions {
  /** Milliseconds between looks, in case a notification was lost. Default 30,000. */
  pollInterval?: number
  /** Milliseconds after which a look that failed is tried again. Default 1,000. */
  retryInterval?: number
  /** Told once when looks begin to fail; the release that is open goes on answering. */
  onError?: (error: unknown) => void
}

/** The watch over a store. */
export interface ReleaseWatch {
  /** Whether the database could be asked which release is the newest when it was last tried. */
  confirmed(): boolean
  close(): Promise<void>
}

/** A database that does not answer for so long is not there: an address that swallows packets says nothing. */
const patience = 5_000

/**
 * Keeps a store at the newest release: by the database's notification within milliseconds, and by looking from time
 * to time. The connection that listens is its own, because one of the pool would be given to others. When it breaks,
 * the database is looked at once, and again and again until it answers: so an outage is known as it begins, and ends
 * by itself.
 */
export function watchReleases(
  database: Database,
  store: Pick<ReleaseStore, 'refresh'>,
  options: WatchOptions = {},
): ReleaseWatch {
  const { pollInterval = 30_000, retryInterval = 1_000, onError } = options
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let confirmed = true
  let ended = false
  /** Looks in a row that reached the database while nobody listened there. */
  let deaf = 0
  /** How often something was told: a look that began before the last time is followed by another at once. */
  let tellings = 0
  /** Errors are told once, not with each try. */
  const failing = new Set<'listen' | 'look'>()

  async function attempt(what: 'listen' | 'look', act: () => Promise<void>): Promise<boolean> {
    try {
      await act()
      failing.delete(what)
      return true
    } catch (error) {
      if (!failing.has(what)) onError?.(error)
      failing.add(what)
      return false
    }
  }

  async function listen(): Promise<void> {
    const opened = new pg.Client({
      connectionString: database.url,
      keepAlive: true,
      connectionTimeoutMillis: patience,
    })
    const lost = (): void => {
      if (client !== opened) return
      client = undefined
      now()
    }
    opened.on('error', lost)
    opened.on('end', lost)
    opened.on('notification', now)
    await opened.connect()
    await opened.query(`LISTEN ${releaseChannel}`)
    if (ended) await opened.end()
    else client = opened
  }

  async function refresh(): Promise<void> {
    const late = wait(patience, undefined, { ref: false }).then(() => {
      throw new Error(`The database has not answered within ${patience / 1_000} seconds.`)
    })
    await Promise.race([store.refresh(), late])
  }

  async function look(): Promise<void> {
    const before = tellings
    if (client === undefined) await attempt('listen', listen)
    confirmed = await attempt('look', refresh)
    deaf = confirmed && client === undefined ? deaf + 1 : 0
    soon(tellings !== before ? 0 : pause())
  }

  /**
   * A server that is starting may refuse who wants to listen and answer in the next moment, so listening is tried again
   * soon. Where nobody may listen, through a pooler say, it is tried less and less, and looking has to do.
   */
  function pause(): number {
    if (!confirmed) return retryInterval
    return deaf === 0 ? pollInterval : Math.min(pollInterval, retryInterval * 2 ** (deaf - 1))
  }

  function now(): void {
    tellings++
    soon(0)
  }

  /** One look at a time; what is told while one is under way is looked at when it is done. */
  let looking: Promise<void> = Promise.resolve()
  function soon(milliseconds: number): void {
    clearTimeout(timer)
    if (ended) return
    timer = setTimeout(() => {
      looking = looking.then(look)
    }, milliseconds)
    timer.unref()
  }

  now()
  return {
    confirmed: () => confirmed,
    async close() {
      ended = true
      clearTimeout(timer)
      await looking
      await client?.end()
    },
  }
}
