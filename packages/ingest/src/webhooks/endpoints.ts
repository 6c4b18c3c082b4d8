import { randomBytes, randomUUID } from 'node:crypto'
import { IngestError } from '../item.ts'
import type { SessionSource } from '../stage/session.ts'
import { endpointUrl } from './endpoint-url.ts'

/** An address that is told of each release; its secret is shown once, when it is added. */
export interface WebhookEndpoint {
  id: string
  url: string
  allowPrivate: boolean
  createdAt: Date
  /** Since when nothing is sent to it, and messages wait; null while it is told. */
  pausedAt: Date | null
  /** Deliveries that wait, and that were given up. */
  pending: number
  dead: number
}

export interface AddEndpointOptions {
  /** `whsec_` and a key of 24 to 64 bytes in base64. Default: a new one. */
  secret?: string
  /** Whether the address may be in a private network. Default false. */
  allowPrivate?: boolean
}

const prefix = 'whsec_'
const keyBytes = { least: 24, most: 64 }

/** @throws IngestError for anything but a secret of Standard Webhooks */
function checkSecret(secret: string): string {
  const key = secret.startsWith(prefix) ? secret.slice(prefix.length) : ''
  const bytes = Buffer.from(key, 'base64')
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(key) && bytes.length >= keyBytes.least && bytes.length <= keyBytes.most) {
    return secret
  }
  throw new IngestError(
    `The secret should be "${prefix}" and a key of ${keyBytes.least} to ${keyBytes.most} bytes in base64.`,
  )
}

/**
 * Adds a hook. What was published before it is not told to it.
 * @returns its id, and the secret with which its receiver checks signatures
 * @throws IngestError for an address or secret that cannot be taken, and for an address that is a hook already
 */
export async function addEndpoint(
  { pool }: SessionSource,
  text: string,
  { secret, allowPrivate = false }: AddEndpointOptions = {},
): Promise<{ id: string; url: string; secret: string }> {
  const url = endpointUrl(text, allowPrivate)
  const given = secret === undefined ? `${prefix}${randomBytes(32).toString('base64')}` : checkSecret(secret)
  const id = `hook_${randomUUID().replaceAll('-', '')}`
  const { rowCount } = await pool.query(
    `INSERT INTO "WebhookEndpoint" (id, url, secret, "allowPrivate", "createdAt")
     SELECT $1, $2, $3, $4, now() WHERE NOT EXISTS (SELECT FROM "WebhookEndpoint" WHERE url = $2)`,
    [id, url, given, allowPrivate],
  )
  if (rowCount === 0) {
    throw new IngestError(`${url} is a hook already; "opencorridor webhook list" says which.`)
  }
  return { id, url, secret: given }
}

/** All hooks, in the order in which they were added. */
export async function listEndpoints({ pool }: SessionSource): Promise<WebhookEndpoint[]> {
  const count = (status: string): string =>
    `(SELECT count(*)::int FROM "WebhookDelivery" WHERE "endpointId" = e.id AND status = '${status}')`
  const { rows } = await pool.query<WebhookEndpoint>(
    `SELECT id, url, "allowPrivate", "createdAt", "pausedAt", ${count('PENDING')} AS pending, ${count('DEAD')} AS dead
     FROM "WebhookEndpoint" AS e ORDER BY "createdAt", id`,
  )
  return rows
}

/**
 * Removes a hook with all its deliveries.
 * @param which its id or address
 * @throws IngestError when there is none
 */
export async function removeEndpoint({ pool }: SessionSource, which: string): Promise<void> {
  const { rowCount } = await pool.query('DELETE FROM "WebhookEndpoint" WHERE id = $1 OR url = $1', [which])
  if (rowCount === 0) {
    throw new IngestError(`There is no hook ${which}; "opencorridor webhook list" lists them.`)
  }
}
