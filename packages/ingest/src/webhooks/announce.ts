import type { PoolClient } from 'pg'

/** What hooks are told of. */
export type WebhookType = 'release.published' | 'release.withdrawn' | 'release.reinstated'

/** A message as its body has it: `{ type, timestamp, data }`, after Standard Webhooks. */
export interface WebhookMessage {
  type: WebhookType
  /** When it happened. */
  timestamp: Date
  /** JSON: the release, and what is to be known of it. Small, for the receiver asks the graph for the rest. */
  data: Readonly<Record<string, unknown>>
}

/**
 * Writes a delivery of a message for each hook. In the transaction of what it tells of, so that one does not happen
 * without the other.
 */
export async function announce(client: PoolClient, message: WebhookMessage): Promise<void> {
  await client.query(
    `INSERT INTO "WebhookDelivery" (id, "endpointId", type, payload, status, "createdAt", "nextAttemptAt")
     SELECT 'msg_' || replace(gen_random_uuid()::text, '-', ''), id, $1, $2, 'PENDING', now(), now()
     FROM "WebhookEndpoint"`,
    [message.type, JSON.stringify(message)],
  )
}
