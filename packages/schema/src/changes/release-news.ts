import type { PrismaClient } from '../../generated/client/client.ts'
import type { ReleaseModel } from '../../generated/client/models.ts'

/** How much of one thing a release changed: records of a kind, `series` as a whole, or `values`, `statuses` and `attributes` of series. */
export interface ChangeSummary {
  what: string
  added: number
  revised: number
  removed: number
}

/** A release, and what it changed. */
export interface ReleaseNews {
  release: ReleaseModel
  /** Name of the release before it. */
  before: string | null
  changes: readonly ChangeSummary[]
}

interface Row extends ChangeSummary {
  sequence: number
}

/** What came or went at once counts as many as it was, and a record of which several fields changed as one. */
const statement = `
  SELECT "releaseSequence" AS sequence, what,
    coalesce(sum(count) FILTER (WHERE change = 'ADDED'), 0)::int AS added,
    coalesce(sum(count) FILTER (WHERE change = 'REVISED'), 0)::int AS revised,
    coalesce(sum(count) FILTER (WHERE change = 'REMOVED'), 0)::int AS removed
  FROM (
    SELECT "releaseSequence", change,
      CASE WHEN "recordKind" <> 'series' THEN "recordKind" WHEN field IS NULL THEN 'series'
        WHEN field = 'value' THEN 'values' WHEN field = 'status' THEN 'statuses' ELSE 'attributes' END AS what,
      sum(CASE WHEN starts_with("recordKey", '*@') THEN coalesce("newValue", "oldValue")::int
        WHEN "recordKind" <> 'series' AND field IS NOT NULL THEN 0 ELSE 1 END)
        + count(DISTINCT CASE WHEN "recordKind" <> 'series' AND field IS NOT NULL THEN "recordKey" END) AS count
    FROM "Revision" WHERE "releaseSequence" = ANY ($1) GROUP BY 1, 2, 3
  ) AS counted GROUP BY 1, 2 ORDER BY 1, array_position(ARRAY['values', 'statuses', 'attributes', 'series'], what), what COLLATE "C"`

/** What releases changed, as it was counted once: it never changes. */
export type CountedChanges = Map<string, readonly ChangeSummary[]>

/** A restored database may have another release of the same number. */
const keyOf = ({ sequence, digest }: ReleaseModel): string => `${sequence} ${digest}`

/**
 * The releases with what each changed, the newest first, withdrawn ones among them: two statements.
 * @param most how many; all when not given.
 * @param name only the release of this name, with the one before it as `before`.
 * @param counted what was counted before; what is counted now is added.
 */
export async function releaseNews(
  prisma: PrismaClient,
  {
    most = Infinity,
    name,
    counted = new Map<string, readonly ChangeSummary[]>(),
  }: { most?: number; name?: string; counted?: CountedChanges } = {},
): Promise<ReleaseNews[]> {
  const releases = await prisma.release.findMany({ orderBy: { sequence: 'desc' } })
  const told = releases.map((release, index) => ({ release, before: releases[index + 1]?.name ?? null }))
  const wanted = told.filter(({ release }) => name === undefined || release.name === name).slice(0, most)
  const uncounted = wanted.map(({ release }) => release).filter((release) => !counted.has(keyOf(release)))
  if (uncounted.length > 0) {
    const sequences = uncounted.map(({ sequence }) => sequence)
    const rows = await prisma.$queryRawUnsafe<Row[]>(statement, sequences)
    for (const release of uncounted) {
      counted.set(
        keyOf(release),
        rows.filter(({ sequence }) => sequence === release.sequence),
      )
    }
  }
  return wanted.map((told) => ({ ...told, changes: counted.get(keyOf(told.release)) ?? [] }))
}

/** `464 values revised, 105 removed; 3 Project added`. */
export function newsText({ changes }: ReleaseNews): string {
  const parts = changes.map(({ what, added, revised, removed }) => {
    const counts = Object.entries({ added, revised, removed }).filter(([, count]) => count > 0)
    return counts
      .map(([how, count], at) => `${count.toLocaleString('en-US')}${at === 0 ? ` ${what}` : ''} ${how}`)
      .join(', ')
  })
  return parts.join('; ')
}
