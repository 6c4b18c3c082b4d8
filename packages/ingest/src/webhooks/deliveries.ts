import { IngestError } from '../item.ts'
import type { SessionSource } from '../stage/session.ts'

/** A message to one address, and how far it has come. */
export interface WebhookDelivery {
  id: string
  url: string
  type: string
  status: 'PENDING' | 'DELIVERED' | 'DEAD'
  createdAt: Date
  attempts: number
  nextAttemptAt: Date
  outcome: string | null
}

/**
 * The newest deliveries first.
 * @param dead only those that were given up
 */
export async function listDeliveries(
  { pool }: SessionSource,
  dead: boolean,
  limit = 100,
): Promise<WebhookDelivery[]> {
  const { rows } = await pool.query<WebhookDelivery>(
    `SELECT d.id, e.url, d.type, d.status, d."createdAt", d.attempts, d."nextAttemptAt", d.outcome
     FROM "WebhookDelivery" AS d JOIN "WebhookEndpoint" AS e ON e.id = d."endpointId"
     WHERE NOT $1 OR d.status = 'DEAD' ORDER BY d."createdAt" DESC, d.id LIMIT $2`,
    [dead, limit],
  )
  return rows
}

/**
 * Has a delivery tried again at once, with all attempts before it; also one that arrived.
 * @throws IngestError when there is none of that id
 */
export async function retryDelivery({ pool }: SessionSource, id: string): Promise<void> {
  const { rowCount } = await pool.query(
    `UPDATE "WebhookDelivery" SET status = 'PENDING', attempts = 0, "nextAttemptAt" = now(), "deliveredAt" = NULL
     WHERE id = $1`,
    [id],
  )
  if (rowCount === 0) {
    throw new IngestError(`There is no delivery ${id}; "opencorridor webhook deliveries" lists them.`)
  }
}
