import { releaseChannel } from '@opencorridor/schema'
import type { PoolClient } from 'pg'
import { IngestError } from '../item.ts'
import { lockPublishing } from '../stage/locks.ts'
import { inSession, inTransaction } from '../stage/session.ts'
import type { SessionSource } from '../stage/session.ts'
import { announce } from '../webhooks/announce.ts'
import type { PublishedRelease } from './publish-summary.ts'

/** What changes of a release, and which one answers questions that name none from now on. */
export interface Withdrawal {
  release: PublishedRelease
  /** The newest release that is not withdrawn; the newest one where all are. */
  current: { name: string; withdrawn: boolean }
}

/**
 * Marks a release as withdrawn: it still answers those who name it, and says so; questions that name none are answered
 * by the newest that is not withdrawn. Services learn of it as of a new release, hooks are told.
 * @param reason for readers
 * @throws IngestError when there is no release of that name, or it is withdrawn already
 */
export async function withdrawRelease(
  database: SessionSource,
  name: string,
  reason: string,
): Promise<Withdrawal> {
  return mark(database, name, reason)
}

/**
 * Puts a withdrawn release back.
 * @throws IngestError when there is no release of that name, or it is not withdrawn
 */
export async function reinstateRelease(database: SessionSource, name: string): Promise<Withdrawal> {
  return mark(database, name, null)
}

async function mark(database: SessionSource, name: string, reason: string | null): Promise<Withdrawal> {
  return inSession(database, (client) =>
    inTransaction(client, async () => {
      await lockPublishing(client)
      const release = await update(client, name, reason)
      await announce(client, {
        type: reason === null ? 'release.reinstated' : 'release.withdrawn',
        timestamp: new Date(),
        data: { release, ...(reason === null ? {} : { reason }) },
      })
      await client.query('SELECT pg_notify($1, $2)', [releaseChannel, String(release.sequence)])
      return { release, current: await currentOf(client, name) }
    }),
  )
}

/** Which release answers questions that name none. */
export async function currentOf(client: PoolClient, name: string): Promise<Withdrawal['current']> {
  const { rows } = await client.query<Withdrawal['current']>(
    `SELECT name, "withdrawnAt" IS NOT NULL AS withdrawn FROM "Release" WHERE "takenDownAt" IS NULL
     ORDER BY "withdrawnAt" IS NOT NULL, sequence DESC LIMIT 1`,
  )
  return rows[0] ?? { name, withdrawn: true }
}

async function update(client: PoolClient, name: string, reason: string | null): Promise<PublishedRelease> {
  const { rows } = await client.query<PublishedRelease>(
    `UPDATE "Release" SET "withdrawnAt" = CASE WHEN $2::text IS NOT NULL THEN now() END, "withdrawnReason" = $2,
       "reinstatedAt" = CASE WHEN $2::text IS NULL THEN now() ELSE "reinstatedAt" END
     WHERE name = $1 AND "takenDownAt" IS NULL AND ("withdrawnAt" IS NULL) = ($2::text IS NOT NULL)
     RETURNING sequence, name, digest, "publishedAt"`,
    [name, reason],
  )
  const [release] = rows
  if (release !== undefined) return release
  const known = await client.query('SELECT FROM "Release" WHERE name = $1', [name])
  if (known.rowCount === 0) {
    throw new IngestError(`There is no release ${name}; "opencorridor release list" lists them.`)
  }
  throw new IngestError(
    reason === null
      ? `Release ${name} is not withdrawn, or was taken down for good.`
      : `Release ${name} is withdrawn already.`,
  )
}
