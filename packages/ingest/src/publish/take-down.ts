import { releaseChannel } from '@opencorridor/schema'
import { IngestError } from '../item.ts'
import { lockPublishing } from '../stage/locks.ts'
import { inSession, inTransaction } from '../stage/session.ts'
import type { SessionSource } from '../stage/session.ts'
import { announce } from '../webhooks/announce.ts'
import type { PublishedRelease } from './publish-summary.ts'
import { currentOf } from './withdraw.ts'
import type { Withdrawal } from './withdraw.ts'

/**
 * Takes a release down for good, as a court or a law demands: who names it is told when and why, with status 451, and
 * gets nothing else. Of its data nothing is deleted, since releases share them; what must not be in later releases
 * is removed by an ingest and a publication. Services learn of it as of a new release, hooks are told.
 * @param reason for readers
 * @throws IngestError when there is no release of that name, or it is taken down already
 */
export async function takeDownRelease(
  database: SessionSource,
  name: string,
  reason: string,
): Promise<Withdrawal> {
  return inSession(database, (client) =>
    inTransaction(client, async () => {
      await lockPublishing(client)
      const { rows } = await client.query<PublishedRelease>(
        `UPDATE "Release" SET "takenDownAt" = now(), "withdrawnAt" = coalesce("withdrawnAt", now()), "withdrawnReason" = $2
         WHERE name = $1 AND "takenDownAt" IS NULL RETURNING sequence, name, digest, "publishedAt"`,
        [name, reason],
      )
      const [release] = rows
      if (release === undefined) {
        throw new IngestError(
          `There is no release ${name} that answers; "opencorridor release list" lists them.`,
        )
      }
      await announce(client, { type: 'release.withdrawn', timestamp: new Date(), data: { release, reason } })
      await client.query('SELECT pg_notify($1, $2)', [releaseChannel, String(release.sequence)])
      return { release, current: await currentOf(client, name) }
    }),
  )
}
