import { offGrid } from '../series/observation-status.ts'
import { createSeriesSet } from '../series/series-set.ts'
import type { SeriesSet } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { ReleaseView } from './release-view.ts'
import { descriptionEnd, inForce, separators } from './series-statement.ts'
import { describe, subjectOf } from './unpack-series.ts'

/** Indicators that one statement answers, and statements at a time: while one is read the next is answered. */
const most = 10
const atOnce = 2

/** What the statement gives for one indicator: null when it has no series. */
interface OutlineRow {
  /** Which indicator, counted from 1. */
  readonly place: number
  readonly series: string | null
}

/**
 * Of each series its key, its subject, how many cells it has and which these are, and what many series of an indicator
 * have in common. A series whose cells are all on the grid, as most are, says only how many. As in `series-statement.ts`,
 * without values, which are nine tenths of what there is to read, and what is said of cells.
 */
const statement = `SELECT ask."place"::int AS "place", packed."series"
FROM unnest((SELECT $2::text[])) WITH ORDINALITY AS ask ("indicatorId", "place")
CROSS JOIN LATERAL (
  SELECT string_agg(one."series", chr(30)) AS "series"
  FROM (
    SELECT concat_ws(chr(31), s."seriesKey", coalesce(s."areaId", s."originId", ''), coalesce(s."destinationId", ''),
      octet_length(v."statuses"),
      CASE WHEN position('\\x${offGrid.toString(16)}'::bytea IN v."statuses") > 0 THEN encode(v."statuses", 'hex') ELSE '' END,
      ${descriptionEnd}) AS "series"
    FROM "Series" AS s
    JOIN "SeriesVersion" AS v ON v."indicatorId" = s."indicatorId" AND v."seriesKey" = s."seriesKey"
    WHERE s."indicatorId" = ask."indicatorId" AND ${inForce('v')}
    ORDER BY s."seriesKey" COLLATE "C"
  ) AS one
) AS packed`

/**
 * The series of one indicator. There are tens of thousands of series in a large table and the first byte waits for them, so
 * what they have in common is read once, and the cells of those that have all of them are the same bytes.
 */
function unpack(indicatorId: string, text: string | null): SeriesSet {
  if (text === null) return createSeriesSet([])
  const values = new Float64Array(0)
  const onGrid = new Map<string, Uint8Array>()
  let common = ''
  let like: StoredSeries | undefined
  const all: StoredSeries[] = []
  let from = 0
  const field = (): string => {
    const end = text.indexOf(separators.fields, from)
    const part = text.slice(from, end)
    from = end + 1
    return part
  }
  while (from < text.length) {
    const [seriesKey, first, destinationId, length, cells] = [field(), field(), field(), field(), field()]
    if (
      like === undefined ||
      !text.startsWith(common, from) ||
      text[from + common.length] !== separators.series
    ) {
      const end = text.indexOf(separators.series, from)
      common = text.slice(from, end < 0 ? undefined : end)
      const fields = [indicatorId, seriesKey, first, destinationId, common]
      like = describe(fields.join(separators.fields), { values, statuses: new Uint8Array(0) })
    }
    from += common.length + 1
    let statuses = cells === '' ? onGrid.get(length) : Uint8Array.from(Buffer.from(cells, 'hex'))
    if (statuses === undefined) onGrid.set(length, (statuses = new Uint8Array(Number(length))))
    all.push({ ...like, seriesKey, subject: subjectOf(first, destinationId), statuses, whole: cells === '' })
  }
  return createSeriesSet(all)
}

/** Whether of a series only the outline was read: it has no values yet, and its statuses are not to be looked at. */
export const isOutline = ({ values, statuses }: StoredSeries): boolean => values.length < statuses.length

/**
 * Reads what there is of some indicators about areas: every series as it is stored, and which cells it has, but no
 * values, statuses, and what else is said of cells. That is enough to know what a table holds before it is read. Nothing
 * is kept.
 * @returns the series of each indicator, in order; `isOutline` tells them from whole ones
 */
export async function readOutlines(
  view: Pick<ReleaseView, 'read'>,
  indicatorIds: readonly string[],
): Promise<SeriesSet[]> {
  const sets: SeriesSet[] = []
  let next = 0
  async function readOn(): Promise<void> {
    while (next < indicatorIds.length) {
      const from = next
      next += most
      const ids = indicatorIds.slice(from, next)
      const rows = await view.read(({ sql }, sequence) => sql.rows<OutlineRow>(statement, sequence, ids))
      for (const { place, series } of rows)
        sets[from + place - 1] = unpack(indicatorIds[from + place - 1] ?? '', series)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, readOn))
  return sets
}
