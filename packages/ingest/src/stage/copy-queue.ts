import type { PoolClient } from 'pg'
import { copyRows } from './copy-rows.ts'
import type { CopyBatch, CopyTarget } from './copy-rows.ts'

/** What a batch does when one of its keys is in the table already: says so by throwing. */
export type OnConflict = () => Promise<never>

/** COPY statements one after another, of which one runs while the next is being filled. */
export interface CopyQueue {
  /** Resolves when the batch before has been written; so two batches are in memory at most. */
  push(target: CopyTarget, rows: CopyBatch, onConflict?: OnConflict): Promise<void>
  /** Resolves when everything has been written. */
  drain(): Promise<void>
}

const uniqueViolation = '23505'

/**
 * Writes batches within the transaction of a client while the caller goes on reading: server and importer work at
 * the same time, and neither runs ahead of the other. A batch that fails rejects the next `push`, or `drain`.
 */
export function createCopyQueue(client: PoolClient): CopyQueue {
  let running = Promise.resolve()

  async function write(target: CopyTarget, rows: CopyBatch, onConflict?: OnConflict): Promise<void> {
    if (onConflict === undefined) {
      await copyRows(client, target, rows)
      return
    }
    // A savepoint, so that what was written before can still be read for the message.
    await client.query('SAVEPOINT batch')
    try {
      await copyRows(client, target, rows)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === uniqueViolation)) throw error
      await client.query('ROLLBACK TO SAVEPOINT batch')
      await onConflict()
    }
    await client.query('RELEASE SAVEPOINT batch')
  }

  return {
    async push(target, rows, onConflict) {
      await running
      running = write(target, rows, onConflict)
      // Its failure is reported by the next await; until then it is not unhandled.
      running.catch(() => undefined)
    },
    drain: () => running,
  }
}
