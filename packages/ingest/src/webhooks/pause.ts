import type { ClientBase } from 'pg'
import { IngestError } from '../item.ts'
import type { SessionSource } from '../stage/session.ts'

/** What a hook is chosen by: its id or address; undefined for all of them. */
type Which = string | undefined

/** A database, or a session of one within a transaction. */
interface Queried {
  readonly pool: Pick<ClientBase, 'query'>
}

/** @throws IngestError when a hook was named and there is none */
async function mark(
  { pool }: Queried,
  which: Which,
  paused: boolean,
): Promise<{ id: string; url: string }[]> {
  const { rows } = await pool.query<{ id: string; url: string }>(
    `UPDATE "WebhookEndpoint" SET "pausedAt" = CASE WHEN $2 THEN coalesce("pausedAt", now()) END
     WHERE $1::text IS NULL OR id = $1 OR url = $1 RETURNING id, url`,
    [which ?? null, paused],
  )
  if (rows.length === 0 && which !== undefined) {
    throw new IngestError(`There is no hook ${which}; "opencorridor webhook list" lists them.`)
  }
  return rows
}

/**
 * Has nothing sent to hooks until they are resumed; what there is to tell waits.
 * @param which id or address of one; all when not given
 * @returns the addresses
 * @throws IngestError when there is none of that name
 */
export async function pauseEndpoints(database: Queried, which?: string): Promise<string[]> {
  return (await mark(database, which, true)).map(({ url }) => url)
}

/**
 * Has hooks told again, of what waits too.
 * @param discard gives up what waits, for receivers that have it already: it can be sent again one by one
 * @returns the addresses, and how many messages were given up
 * @throws IngestError when there is none of that name
 */
export async function resumeEndpoints(
  database: SessionSource,
  { which, discard = false }: { which?: string | undefined; discard?: boolean } = {},
): Promise<{ urls: string[]; discarded: number }> {
  // Given up first: between the two statements a service may look for what is due.
  const discarded = discard ? await giveUp(database, which) : 0
  return { urls: (await mark(database, which, false)).map(({ url }) => url), discarded }
}

async function giveUp({ pool }: SessionSource, which: Which): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE "WebhookDelivery" AS delivery SET status = 'DEAD', outcome = 'given up when the hook was resumed'
     FROM "WebhookEndpoint" AS endpoint WHERE endpoint.id = delivery."endpointId" AND status = 'PENDING'
       AND "pausedAt" IS NOT NULL AND ($1::text IS NULL OR endpoint.id = $1 OR url = $1)`,
    [which ?? null],
  )
  return rowCount ?? 0
}
