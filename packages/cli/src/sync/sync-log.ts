import { randomBytes } from 'node:crypto'
import type { Database } from '@opencorridor/schema'

/** How a run over one source ended. */
export interface SyncResult {
  outcome: 'STAGED' | 'UNCHANGED' | 'FAILED'
  /** A sentence for the operator. */
  message: string
  /** The ingest that it made. */
  runId?: string
  /** What the next run is to ask by. */
  state?: unknown
}

/** What is known of a source from its runs so far. */
export interface SyncHistory {
  /** When the last run began that did not fail. */
  lastGood?: Date
  /** Its state. */
  state?: unknown
  /** How the last run ended, whichever way. */
  last?: { outcome: string; message: string | null; startedAt: Date }
}

/** The log of runs, in the table `SyncRun`. */
export interface SyncLog {
  /** By id of the source. */
  history(): Promise<Map<string, SyncHistory>>
  /** Writes down runs whose process ended before they did. Only the holder of the lock may ask for it. */
  failVanished(): Promise<void>
  begin(source: string): Promise<string>
  end(id: string, result: SyncResult): Promise<void>
}

const vanished = 'The process ended before the run did; the next run starts it again.'

export function createSyncLog({ pool }: Database): SyncLog {
  return {
    async history() {
      const { rows } = await pool.query<{
        source: string
        outcome: string
        message: string | null
        startedAt: Date
        state: unknown
        good: boolean
      }>(
        `SELECT DISTINCT ON (source, good) source, outcome::text AS outcome, message, "startedAt", state, good
         FROM (SELECT *, outcome IN ('STAGED', 'UNCHANGED') AS good FROM "SyncRun") AS run
         ORDER BY source, good, "startedAt" DESC, id DESC`,
      )
      const found = new Map<string, SyncHistory>()
      for (const { source, good, state, ...last } of rows) {
        const history = found.get(source) ?? {}
        found.set(source, history)
        if (good) Object.assign(history, { lastGood: last.startedAt, state })
        if (history.last === undefined || history.last.startedAt < last.startedAt) history.last = last
      }
      return found
    },
    async failVanished() {
      await pool.query(
        `UPDATE "SyncRun" SET outcome = 'FAILED', "finishedAt" = clock_timestamp(), message = $1 WHERE outcome = 'RUNNING'`,
        [vanished],
      )
    },
    async begin(source) {
      const startedAt = new Date()
      const time = startedAt.toISOString().replace(/[-:]|\.\d+/g, '')
      const id = `${source}-${time}-${randomBytes(2).toString('hex')}`
      await pool.query(
        `INSERT INTO "SyncRun" (id, source, "startedAt", outcome, state) VALUES ($1, $2, $3, 'RUNNING', 'null')`,
        [id, source, startedAt],
      )
      return id
    },
    async end(id, { outcome, message, runId, state = null }) {
      await pool.query(
        `UPDATE "SyncRun" SET outcome = $2::"SyncOutcome", message = $3, "runId" = $4, state = $5,
           "finishedAt" = clock_timestamp() WHERE id = $1`,
        [id, outcome, message.replaceAll('\0', ''), runId ?? null, JSON.stringify(state)],
      )
    },
  }
}
