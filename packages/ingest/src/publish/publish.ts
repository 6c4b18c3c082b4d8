import { releaseChannel } from '@opencorridor/schema'
import type { PoolClient } from 'pg'
import { IngestError } from '../item.ts'
import { lockPublishing } from '../stage/locks.ts'
import { deleteStaged, failVanishedRuns } from '../stage/runs.ts'
import { inSession, inTransaction } from '../stage/session.ts'
import type { SessionSource } from '../stage/session.ts'
import { announce } from '../webhooks/announce.ts'
import { analyzeAfter } from './analyze.ts'
import { carriedRun } from './carry-series.ts'
import { checkReferences } from './check-references.ts'
import { comparePublication } from './compare-publication.ts'
import { releaseDigest } from './digest.ts'
import { findDoubts } from './find-doubts.ts'
import { keepEditions } from './keep-editions.ts'
import { createMoves } from './moves.ts'
import { addAndRemoveSeries, planSeries } from './plan-series.ts'
import { publishAttributes } from './publish-attributes.ts'
import { publishRecords } from './publish-records.ts'
import { anyChange, noChanges } from './publish-summary.ts'
import type { PublishedRelease, PublishSummary } from './publish-summary.ts'
import type { Publishing } from './publishing.ts'
import { releaseName } from './release-name.ts'
import { reviseSeries } from './revise-series.ts'
import { stagedRuns, takeRuns } from './take-runs.ts'
import { exceededThresholds, ThresholdError } from './thresholds.ts'
import type { Thresholds } from './thresholds.ts'

export interface PublishOptions extends Thresholds {
  /** Letters, digits, `.`, `_` and `-`. Default: year and month, such as `2026.05`, then `2026.05.2`. */
  name?: string
  /** What readers of the list of releases should know. */
  note?: string
  /** The time of the release. Default: now. */
  now?: Date
  /** Compares and checks everything, says what would change, and leaves all as it was. Default false. */
  dryRun?: boolean
  /** Publishes also what is above a threshold; the summary says what was. Default false. */
  force?: boolean
  /** Builds on the newest release though it is withdrawn. Default false. */
  onWithdrawn?: boolean
}

/**
 * Makes a release of everything that is staged: one transaction, whose commit is the switch-over. Whoever reads sees
 * the release before until then, and whatever fails leaves it in force and the runs staged. A second publisher waits
 * for the first. See docs/decisions/0003-publishing.md.
 * @throws IngestError when a reference would lead nowhere, the name cannot be given, or the newest release is withdrawn
 *   and `onWithdrawn` does not say to build on it; of that also in a dry run
 * @throws ThresholdError when more would change than `maxRemoved` or `maxRevised` allow; a dry run only says so
 */
export async function publish(
  database: SessionSource,
  options: PublishOptions = {},
): Promise<PublishSummary> {
  const started = performance.now()
  return inSession(database, async (client) => {
    const counts = emptyCounts()
    const dryRun = options.dryRun ?? false
    if (!dryRun) await failVanishedRuns(client)
    const made = await inTransaction(client, () => makeRelease(client, counts, options), !dryRun)
    if (made.outcome === 'PUBLISHED' && !dryRun) await analyzeAfter(client, counts)
    return { ...made, ...counts, milliseconds: Math.round(performance.now() - started) }
  })
}

function emptyCounts(): Publishing['counts'] {
  return {
    series: { ...noChanges(), unchanged: 0 },
    values: noChanges(),
    statuses: noChanges(),
    attributes: noChanges(),
    records: {},
    kept: { total: 0, examples: [] },
  }
}

async function makeRelease(
  client: PoolClient,
  counts: Publishing['counts'],
  {
    name,
    note,
    now = new Date(),
    dryRun = false,
    force = false,
    onWithdrawn = false,
    ...thresholds
  }: PublishOptions,
): Promise<Omit<PublishSummary, keyof Publishing['counts'] | 'milliseconds'>> {
  await lockPublishing(client)
  const staged = await stagedRuns(client)
  const runs = staged.map(({ id }) => id)
  const { release: before, withdrawnReason } = await newestRelease(client)
  const nothing = { release: before, withdrawnReason, runs, comparison: null, exceeded: [], doubts: [] }
  if (runs.length === 0) return { outcome: 'NOTHING_STAGED', ...nothing }
  if (before !== null && withdrawnReason !== null && !onWithdrawn)
    refuseWithdrawn(before.name, withdrawnReason)

  const sequence = (before?.sequence ?? 0) + 1
  const release = { sequence, name: await releaseName(client, now, name), publishedAt: now }
  // Its digest is known at the end, but its revisions refer to it.
  await client.query(
    `INSERT INTO "Release" (sequence, name, digest, "publishedAt", note) VALUES ($1, $2, '', $3, $4)`,
    [sequence, release.name, now, note ?? null],
  )
  const publishing: Publishing = {
    client,
    sequence,
    revisions: 0,
    moves: createMoves(),
    recordChanges: [],
    counts,
  }
  await takeRuns(client, staged)
  await keepEditions(client)
  await planSeries(publishing)
  await addAndRemoveSeries(publishing)
  await reviseSeries(publishing)
  const comparison = await comparePublication(publishing, before)
  await publishAttributes(publishing)
  await publishRecords(publishing)
  const exceeded = exceededThresholds(comparison, publishing.recordChanges, thresholds)
  if (exceeded.length > 0 && !force && !dryRun) throw new ThresholdError(exceeded)

  const changed = [counts.series, counts.attributes, ...Object.values(counts.records)].some(anyChange)
  const doubts = changed ? await findDoubts(publishing) : []
  const digest = changed ? await releaseDigest(client, sequence, before?.digest ?? '') : ''
  if (changed) {
    await checkReferences(publishing)
    await client.query('UPDATE "Release" SET digest = $2 WHERE sequence = $1', [sequence, digest])
    await client.query('SELECT pg_notify($1, $2)', [releaseChannel, String(sequence)])
    await announce(client, {
      type: 'release.published',
      timestamp: now,
      data: { release: { ...release, digest, note: note ?? null }, values: counts.values },
    })
  } else {
    await client.query('DELETE FROM "Release" WHERE sequence = $1', [sequence])
  }
  await client.query(
    `UPDATE "IngestRun" SET status = 'PUBLISHED', "releaseSequence" = $2 WHERE id = ANY ($1)`,
    [runs, changed ? sequence : (before?.sequence ?? null)],
  )
  await deleteStaged(client, [...runs, carriedRun])
  return changed
    ? {
        outcome: 'PUBLISHED',
        release: { ...release, digest },
        withdrawnReason: null,
        runs,
        comparison,
        exceeded,
        doubts,
      }
    : { outcome: 'NO_DIFFERENCE', ...nothing }
}

/** The newest release, and why it is withdrawn where it is. */
async function newestRelease(
  client: PoolClient,
): Promise<Pick<PublishSummary, 'release' | 'withdrawnReason'>> {
  const { rows } = await client.query<PublishedRelease & { withdrawnReason: string | null }>(
    `SELECT sequence, name, digest, "publishedAt",
       CASE WHEN "withdrawnAt" IS NOT NULL THEN coalesce("withdrawnReason", '') END AS "withdrawnReason"
     FROM "Release" ORDER BY sequence DESC LIMIT 1`,
  )
  const [newest] = rows
  if (newest === undefined) return { release: null, withdrawnReason: null }
  const { withdrawnReason, ...release } = newest
  return { release, withdrawnReason }
}

/** What was not read anew stays as the newest release has it, so what was withdrawn would be said again. */
function refuseWithdrawn(name: string, reason: string): never {
  throw new IngestError(
    `The newest release, ${name}, is withdrawn (${reason}), and the next one would say again what of it was not read anew. Put it back (opencorridor release withdraw ${name} --undo), or build on what it says all the same (opencorridor publish --on-withdrawn).`,
  )
}
