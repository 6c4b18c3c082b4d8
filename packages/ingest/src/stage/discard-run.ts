import { IngestError } from '../item.ts'
import { lockPublishing } from './locks.ts'
import { deleteStaged } from './runs.ts'
import { inSession, inTransaction } from './session.ts'
import type { SessionSource } from './session.ts'

/**
 * Takes back what a run has staged, so that no release gets it. The run and its rejects stay as a log: SUPERSEDED, with
 * the time as `discardedAt` in its summary. Its source of sources.yaml is forgotten from that run on, so that a later
 * sync reads it again; the caller sees to it that none runs meanwhile.
 * @returns the id of that source; undefined where no sync made the run
 * @throws IngestError when there is no such run, or it is not staged
 */
export async function discardRun(
  database: SessionSource,
  id: string,
): Promise<{ source: string | undefined }> {
  return inSession(database, (client) =>
    inTransaction(client, async () => {
      await lockPublishing(client)
      const { rows } = await client.query<{ status: string }>(
        'SELECT status::text AS status FROM "IngestRun" WHERE id = $1',
        [id],
      )
      const [run] = rows
      if (run === undefined)
        throw new IngestError(`There is no run ${id}; "opencorridor run list" lists them.`)
      if (run.status !== 'STAGED') {
        throw new IngestError(
          `The run ${id} is ${run.status.toLowerCase()}: only what is staged, and waits for a release, can be discarded.`,
        )
      }
      await client.query(
        `UPDATE "IngestRun" SET status = 'SUPERSEDED',
           summary = summary || jsonb_build_object('discardedAt', to_jsonb(clock_timestamp())) WHERE id = $1`,
        [id],
      )
      await deleteStaged(client, [id])
      // Later runs hand its state on, or add to it.
      const { rows: forgotten } = await client.query<{ source: string }>(
        `UPDATE "SyncRun" AS run SET state = 'null' FROM "SyncRun" AS made
         WHERE made."runId" = $1 AND run.source = made.source AND run."startedAt" >= made."startedAt"
         RETURNING run.source`,
        [id],
      )
      return { source: forgotten[0]?.source }
    }),
  )
}
