import type { SessionSource } from '../stage/session.ts'
import { post } from './post.ts'
import type { OutgoingMessage, PostOutcome } from './post.ts'
import { retryDelay } from './retry-delay.ts'

export interface DeliverOptions {
  /** Milliseconds to wait for a receiver. Default 15,000. */
  timeout?: number
  /** See `retryDelay`, which is the default. */
  delay?: (attempts: number, asked: number) => number | undefined
  /** Asked before each batch; when it says so, what is still due is left for later. Default: never. */
  ended?: () => boolean
}

interface Claimed extends OutgoingMessage {
  attempts: number
}

/** Messages that are sent side by side. */
const batch = 10

/**
 * Takes messages that are due. Whoever takes one counts the attempt and puts the next one off until this one must be
 * over, in one statement over rows that nobody else holds: so each is sent by one service only, and one whose service
 * dies meanwhile comes back. The column rounds to milliseconds, so what is due now may stand there as due half a
 * millisecond ahead.
 */
async function claim({ pool }: SessionSource, timeout: number): Promise<Claimed[]> {
  const { rows } = await pool.query<Claimed>(
    `UPDATE "WebhookDelivery" AS d
     SET attempts = d.attempts + 1, "nextAttemptAt" = now() + make_interval(secs => $1)
     FROM (
       SELECT id FROM "WebhookDelivery" WHERE status = 'PENDING' AND "nextAttemptAt" <= now() + interval '1 millisecond'
         AND "endpointId" IN (SELECT id FROM "WebhookEndpoint" WHERE "pausedAt" IS NULL)
       ORDER BY "nextAttemptAt", id LIMIT ${batch} FOR UPDATE SKIP LOCKED
     ) AS due, "WebhookEndpoint" AS e
     WHERE d.id = due.id AND e.id = d."endpointId"
     RETURNING d.id, d.payload, d.attempts, e.url, e.secret, e."allowPrivate"`,
    [(timeout * 2) / 1000],
  )
  return rows
}

/** Writes down what became of an attempt, unless a later one has begun meanwhile. */
async function record(
  { pool }: SessionSource,
  { id, attempts }: Claimed,
  { delivered, gone, outcome, retryAfter }: PostOutcome,
  delay: NonNullable<DeliverOptions['delay']>,
): Promise<void> {
  const wait = delivered || gone ? undefined : delay(attempts, retryAfter)
  const status = delivered ? 'DELIVERED' : wait === undefined ? 'DEAD' : 'PENDING'
  await pool.query(
    `UPDATE "WebhookDelivery" SET status = $3::"DeliveryStatus", outcome = $4,
       "deliveredAt" = CASE WHEN $5 THEN now() END, "nextAttemptAt" = now() + make_interval(secs => $6)
     WHERE id = $1 AND attempts = $2 AND status = 'PENDING'`,
    [id, attempts, status, outcome, delivered, (wait ?? 0) / 1000],
  )
}

/**
 * Sends the messages that are due, each at least once; a receiver tells a second arrival by its `webhook-id`.
 * @returns how many attempts were made
 */
export async function deliverDue(
  database: SessionSource,
  { timeout = 15_000, delay = retryDelay, ended = () => false }: DeliverOptions = {},
): Promise<number> {
  let made = 0
  while (!ended()) {
    const claimed = await claim(database, timeout)
    if (claimed.length === 0) return made
    made += claimed.length
    await Promise.all(
      claimed.map(async (message) => {
        await record(database, message, await post(message, timeout), delay)
      }),
    )
  }
  return made
}
