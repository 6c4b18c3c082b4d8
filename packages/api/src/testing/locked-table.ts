import type { Database } from '@opencorridor/schema'
import pg from 'pg'
import { expect } from 'vitest'

/** A table that nobody can read, and a look at who waits for it. */
export interface LockedTable {
  lock(): Promise<void>
  unlock(): Promise<void>
  /** Waits until so many statements of questions are held up, as PostgreSQL itself says. */
  waiting(count: number): Promise<void>
  close(): Promise<void>
}

/**
 * Connects beside a service: one connection holds a lock, the other looks at what waits for it.
 * @param ofQuestions condition in SQL that tells a statement of a question from others, such as the watch for releases
 */
export async function lockable(
  { url }: Pick<Database, 'url'>,
  table: string,
  ofQuestions: string,
): Promise<LockedTable> {
  const holder = new pg.Client({ connectionString: url })
  const watcher = new pg.Client({ connectionString: url })
  await Promise.all([holder.connect(), watcher.connect()])
  const look = async () => {
    const { rows } = await watcher.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid() AND ${ofQuestions}`,
    )
    return rows[0]?.count
  }
  return {
    lock: async () => {
      await holder.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
    },
    unlock: async () => {
      await holder.query('ROLLBACK')
    },
    waiting: async (count) => {
      await expect.poll(look, { timeout: 20_000 }).toBe(count)
    },
    close: async () => {
      await Promise.all([holder.end(), watcher.end()])
    },
  }
}
