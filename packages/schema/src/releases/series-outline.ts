import { createSeriesSet } from '../series/series-set.ts'
import type { SeriesSet } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { ReleaseView } from './release-view.ts'
import { descriptionFields, inForce, separators } from './series-statement.ts'
import { describe } from './unpack-series.ts'

/** Indicators that one statement answers; those of a larger question run side by side. */
const most = 25

/** What the statement gives for one indicator; both are null when it has no series. */
interface OutlineRow {
  /** Which indicator, counted from 1. */
  readonly place: number
  readonly series: string | null
  readonly statuses: string | null
}

/** As in `series-statement.ts`; without values, which are nine tenths of what there is to read, and what is said of cells. */
const statement = `SELECT ask."place"::int AS "place", packed."series", packed."statuses"
FROM unnest((SELECT $2::text[])) WITH ORDINALITY AS ask ("indicatorId", "place")
CROSS JOIN LATERAL (
  SELECT string_agg(one."series", chr(30)) AS "series", encode(string_agg(one."statuses", ''), 'hex') AS "statuses"
  FROM (
    SELECT concat_ws(chr(31), ${descriptionFields}, octet_length(v."statuses")) AS "series", v."statuses"
    FROM "Series" AS s
    JOIN "SeriesVersion" AS v ON v."indicatorId" = s."indicatorId" AND v."seriesKey" = s."seriesKey"
    WHERE s."indicatorId" = ask."indicatorId" AND ${inForce('v')}
    ORDER BY s."seriesKey" COLLATE "C"
  ) AS one
) AS packed`

const asItIs = (text: string): string => text

function unpack({ series, statuses }: Pick<OutlineRow, 'series' | 'statuses'>): SeriesSet {
  if (series === null || statuses === null) return createSeriesSet([], 0)
  const bytes = Uint8Array.from(Buffer.from(statuses, 'hex'))
  const values = new Float64Array(0)
  let from = 0
  const all = series.split(separators.series).map((description) => {
    const end = description.lastIndexOf(separators.fields)
    const to = from + Number(description.slice(end + 1))
    const one = describe(description.slice(0, end), { values, statuses: bytes.subarray(from, to) }, asItIs)
    from = to
    return one
  })
  if (from !== bytes.length) throw new RangeError('The statuses are not those of the series.')
  return createSeriesSet(all, 0)
}

/** Whether of a series only the outline was read: it has no values yet. */
export const isOutline = ({ values, statuses }: StoredSeries): boolean => values.length < statuses.length

/**
 * Reads what there is of some indicators about areas: every series as it is stored, and which cells it has, but no
 * values, and not what else is said of cells. That is enough to know what a table holds before it is read. Nothing is kept.
 * @returns the series of each indicator, in order; `isOutline` tells them from whole ones
 */
export async function readOutlines(
  view: Pick<ReleaseView, 'read'>,
  indicatorIds: readonly string[],
): Promise<SeriesSet[]> {
  const parts: (readonly string[])[] = []
  for (let from = 0; from < indicatorIds.length; from += most)
    parts.push(indicatorIds.slice(from, from + most))
  const sets = await Promise.all(
    parts.map(async (ids) => {
      const rows = await view.read((prisma, sequence) =>
        prisma.$queryRawUnsafe<OutlineRow[]>(statement, sequence, ids),
      )
      const byPlace = new Map(rows.map((row) => [row.place, row]))
      return ids.map((_, at) => unpack(byPlace.get(at + 1) ?? { series: null, statuses: null }))
    }),
  )
  return sets.flat()
}
