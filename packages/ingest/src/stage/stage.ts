import type { PoolClient } from 'pg'
import { IngestError } from '../item.ts'
import type { Importer, IngestItem, Progress, RejectItem } from '../item.ts'
import { createRangeCheck } from './check-ranges.ts'
import { checkRecord } from './check-record.ts'
import { createScopeCheck } from './check-scopes.ts'
import { createSummaryCounter } from './ingest-summary.ts'
import type { IngestSummary } from './ingest-summary.ts'
import { lockPublishing } from './locks.ts'
import { recordRow } from './record-row.ts'
import {
  beginRun,
  endRun,
  failRun,
  failVanishedRuns,
  newerRun,
  newRunId,
  stagedRun,
  supersedeRuns,
  takeBack,
} from './runs.ts'
import { seriesRow } from './series-row.ts'
import { inSession, inTransaction } from './session.ts'
import type { SessionSource } from './session.ts'
import { createStagingTables } from './staging-tables.ts'

export interface StageOptions {
  /** Is told how far the importer has read. */
  onProgress?: (progress: Progress) => void
  /** Reads and checks everything, and leaves nothing in the database. Default false. */
  dryRun?: boolean
}

/**
 * Reads an importer to its end and keeps what it read for the next publication: all of it or nothing. A run that
 * fails is written down as FAILED with its reason. A run that succeeds takes the place of waiting runs of the same
 * importer that began before it and whose scopes it covers; where a run that began after it has been staged over the
 * same before it ends, it is itself SUPERSEDED. See docs/decisions/0003-publishing.md.
 * @throws IngestError when an item is not as `item.ts` says, when a key comes twice, when something was read outside
 *   the importer's scopes; and whatever the importer throws
 */
export async function stage(
  database: SessionSource,
  importer: Importer,
  { onProgress = () => undefined, dryRun = false }: StageOptions = {},
): Promise<IngestSummary> {
  const startedAt = new Date()
  const runId = newRunId(importer.name, startedAt)
  return inSession(database, async (client) => {
    const begin = () => beginRun(client, runId, importer.name, startedAt)
    const work = async () => {
      // A dry run goes through the same tables, so that what it says holds for the run that follows.
      if (dryRun) await begin()
      const counted = await readAll(client, runId, importer, onProgress)
      await lockPublishing(client)
      const run = { id: runId, importer: importer.name, startedAt, scopes: importer.scopes }
      const newer = await newerRun(client, run)
      const superseded = newer === undefined ? await supersedeRuns(client, run) : []
      const milliseconds = Date.now() - startedAt.getTime()
      const summary: IngestSummary = { runId, dryRun, ...counted, superseded, milliseconds }
      if (newer !== undefined) summary.message = supersededBy(newer)
      await stagedRun(client, runId, importer.scopes, summary)
      if (newer !== undefined) await takeBack(client, [runId])
      return summary
    }
    try {
      if (!dryRun) {
        await failVanishedRuns(client)
        await begin()
      }
      return await inTransaction(client, work, !dryRun)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (!dryRun) await failRun(database.pool, runId, message).catch(() => undefined)
      throw error
    } finally {
      await endRun(client, runId).catch(() => undefined)
    }
  })
}

const supersededBy = (newer: string): string =>
  `The run ${newer} began later over the same scope and was staged first; what this run has read is older and was not kept.`

async function readAll(
  client: PoolClient,
  runId: string,
  importer: Importer,
  onProgress: (progress: Progress) => void,
): Promise<ReturnType<ReturnType<typeof createSummaryCounter>['read']>> {
  const tables = createStagingTables(client, runId)
  const counter = createSummaryCounter()
  const scopes = createScopeCheck(importer.name)
  const ranges = createRangeCheck(client, runId)

  async function reject(item: RejectItem): Promise<void> {
    counter.reject(item)
    return tables.reject(item)
  }

  async function take(item: IngestItem): Promise<void> {
    switch (item.type) {
      case 'series': {
        const row = seriesRow(item)
        counter.series(row)
        scopes.series(row)
        ranges.series(row)
        return tables.series(row)
      }
      case 'record': {
        const checked = checkRecord(item, importer.name)
        for (const fault of checked.rejects) await reject(fault)
        if (checked.item === undefined) return
        const row = recordRow(checked.item)
        counter.record(row)
        scopes.record(row)
        return tables.record(row)
      }
      case 'reject':
        return reject(item)
      default:
        item satisfies never
        throw new IngestError(`${importer.name} yields an item that is no series, record or reject.`)
    }
  }

  try {
    for await (const item of importer.items(onProgress)) await take(item)
    scopes.check(importer.scopes)
    await tables.finish()
    counter.cut(await ranges.cut({ series: (row) => tables.series(row), reject }))
    await tables.finish()
  } finally {
    await tables.settle()
  }
  return counter.read(importer)
}
