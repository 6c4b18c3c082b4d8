import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { IngestScope } from '../item.ts'
import type { IngestSummary } from './ingest-summary.ts'
import { lockRun, tryLockRun, unlockRun } from './locks.ts'
import { scopesCover } from './scopes-cover.ts'

/** `wdi-20261122T010500Z-3f9a`: sorts by importer and time, and two at one moment differ. */
export function newRunId(importer: string, startedAt: Date): string {
  const time = startedAt.toISOString().replace(/[-:]|\.\d+/g, '')
  return `${importer}-${time}-${randomBytes(2).toString('hex')}`
}

/** Writes down that a run has begun, and holds its lock until `endRun`. */
export async function beginRun(
  client: PoolClient,
  id: string,
  importer: string,
  startedAt: Date,
): Promise<void> {
  await lockRun(client, id)
  await client.query(
    `INSERT INTO "IngestRun" (id, importer, status, "startedAt", scope, summary)
     VALUES ($1, $2, 'RUNNING', $3, '[]', '{}')`,
    [id, importer, startedAt],
  )
}

/** Writes STAGED on a run, what it covers and what it has read. */
export async function stagedRun(
  client: PoolClient,
  id: string,
  scopes: readonly IngestScope[],
  summary: IngestSummary,
): Promise<void> {
  await client.query(
    `UPDATE "IngestRun" SET status = 'STAGED', "finishedAt" = clock_timestamp(), scope = $2, summary = $3 WHERE id = $1`,
    [id, JSON.stringify(scopes), JSON.stringify(summary)],
  )
}

/** Gives up the lock of a run. */
export async function endRun(client: PoolClient, id: string): Promise<void> {
  await unlockRun(client, id)
}

/** What is written of a run whose process ended without a word. */
const vanished = 'The process of this run ended before the run had; nothing of it was staged. Start it again.'

/** Writes FAILED on every run that says RUNNING and whose process is gone: killed, or cut off from the server. */
export async function failVanishedRuns(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM "IngestRun" WHERE status = 'RUNNING'`)
  for (const { id } of rows) {
    if (!(await tryLockRun(client, id))) continue
    await failRun(client, id, vanished)
    await unlockRun(client, id)
  }
}

/** Writes FAILED and the reason on a run that was RUNNING. */
export async function failRun(client: Pick<PoolClient, 'query'>, id: string, message: string): Promise<void> {
  await client.query(
    `UPDATE "IngestRun" SET status = 'FAILED', "finishedAt" = clock_timestamp(), summary = jsonb_build_object('message', $2::text)
     WHERE id = $1 AND status = 'RUNNING'`,
    [id, message.replaceAll('\0', '')],
  )
}

/**
 * The run of the same importer that began later, covers all that this one does, and was staged first, while this one
 * was still reading; published since or not. What this one has read is the older state, so it must not count.
 * @returns its id; undefined when there is none
 */
export async function newerRun(
  client: PoolClient,
  { id, importer, startedAt, scopes }: StartedRun,
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string; scope: IngestScope[] }>(
    `SELECT id, scope FROM "IngestRun" WHERE importer = $1 AND status IN ('STAGED', 'PUBLISHED')
       AND ("startedAt", id COLLATE "C") > ($2::timestamptz, $3) ORDER BY "startedAt", id`,
    [importer, startedAt, id],
  )
  return rows.find(({ scope }) => scopesCover(scope, scopes))?.id
}

/** A run that has read everything, and its place among the runs of its importer. */
interface StartedRun {
  id: string
  importer: string
  startedAt: Date
  scopes: readonly IngestScope[]
}

/**
 * Takes back the staged runs of the same importer that began earlier and whose scopes the new one covers whole: it has
 * read the same again. Runs over other scopes wait beside it, and are published in the order in which they began.
 * @returns their ids
 */
export async function supersedeRuns(
  client: PoolClient,
  { id, importer, startedAt, scopes }: StartedRun,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string; scope: IngestScope[] }>(
    `SELECT id, scope FROM "IngestRun" WHERE importer = $1 AND status = 'STAGED'
       AND ("startedAt", id COLLATE "C") < ($2::timestamptz, $3) ORDER BY "startedAt", id`,
    [importer, startedAt, id],
  )
  const ids = rows.filter(({ scope }) => scopesCover(scopes, scope)).map(({ id }) => id)
  if (ids.length > 0) await takeBack(client, ids)
  return ids
}

/** Writes SUPERSEDED on staged runs, and deletes what they have staged. */
export async function takeBack(client: PoolClient, ids: readonly string[]): Promise<void> {
  await client.query(`UPDATE "IngestRun" SET status = 'SUPERSEDED' WHERE id = ANY ($1)`, [ids])
  await deleteStaged(client, ids)
}

/** Deletes what runs have staged; the runs and their rejects stay as a log. */
export async function deleteStaged(client: PoolClient, runIds: readonly string[]): Promise<void> {
  await client.query('DELETE FROM "StagedSeries" WHERE "runId" = ANY ($1)', [runIds])
  await client.query('DELETE FROM "StagedRecord" WHERE "runId" = ANY ($1)', [runIds])
}
