import { decodeFloat8Array, formatPeriod, packSeries, unpackSeries } from '@opencorridor/schema'
import type { PoolClient } from 'pg'
import type { RejectItem } from '../item.ts'
import type { SeriesRow } from './series-row.ts'

/** Finds values that their indicator does not bear. */
export interface RangeCheck {
  series(row: SeriesRow): void
  /**
   * Takes such values out of what the run has staged, and reports each; called when all of it has been written.
   * @returns how many values, and how many series of which nothing is left
   */
  cut(target: RangeCheckTarget): Promise<{ values: number; series: number }>
}

/** Where what is cut goes, and what is left of its series. */
export interface RangeCheckTarget {
  series(row: SeriesRow): Promise<void>
  reject(item: RejectItem): Promise<void>
}

interface Range {
  id: string
  minimum: number | null
  maximum: number | null
}

/** Values of one indicator that are listed one by one; the others are told of as a number. */
const listed = 100

/** A share of 100 that arithmetic has made a little more of is one of 100. */
const slack = 1e-9

/** Remembers the extremes of each indicator, so that a run whose values are all in range is not looked at again. */
export function createRangeCheck(client: PoolClient, runId: string): RangeCheck {
  const extremes = new Map<string, { low: number; high: number }>()
  return {
    series({ indicatorId, values }) {
      let own = extremes.get(indicatorId)
      if (own === undefined) extremes.set(indicatorId, (own = { low: Infinity, high: -Infinity }))
      for (const value of values) {
        if (value < own.low) own.low = value
        if (value > own.high) own.high = value
      }
    },
    async cut(target) {
      const cut = { values: 0, series: 0 }
      for (const range of await rangesOf(client, runId, [...extremes.keys()])) {
        const { low, high } = extremes.get(range.id) ?? { low: Infinity, high: -Infinity }
        if (inRange(low, range) && inRange(high, range)) continue
        const { values, series } = await cutIndicator(client, runId, range, target)
        cut.values += values
        cut.series += series
      }
      return cut
    },
  }
}

/** Also true of the extremes of an indicator without values. */
function inRange(value: number, { minimum, maximum }: Range): boolean {
  if (!Number.isFinite(value)) return true
  const room = slack * Math.max(Math.abs(minimum ?? 0), Math.abs(maximum ?? 0))
  return (minimum === null || value >= minimum - room) && (maximum === null || value <= maximum + room)
}

/**
 * The ranges of indicators as the release will have them: as the dataset that keeps the indicator says now, else as
 * they are in force, else as this run says, else as another run that waits.
 */
async function rangesOf(client: PoolClient, runId: string, ids: string[]): Promise<Range[]> {
  const { rows } = await client.query<Range>(
    `SELECT * FROM (
       SELECT DISTINCT ON (said.id) said.id, said.minimum, said.maximum
       FROM (
         SELECT content ->> 'id' AS id, content ->> 'datasetId' AS dataset, (content -> 'minimum')::float8 AS minimum,
           (content -> 'maximum')::float8 AS maximum, CASE "runId" WHEN $1 THEN 2 ELSE 3 END AS rank
         FROM (
           SELECT "runId", jsonb_strip_nulls(content) AS content FROM "StagedRecord" WHERE "recordKind" = 'Indicator'
         ) AS staged
         UNION ALL SELECT id, "datasetId", minimum, maximum, 1 FROM "Indicator" WHERE "validTo" IS NULL
       ) AS said LEFT JOIN "Indicator" AS current ON current.id = said.id AND current."validTo" IS NULL
       WHERE said.id = ANY ($2)
       ORDER BY said.id, CASE WHEN rank > 1 AND dataset = current."datasetId" THEN 0 ELSE rank END, rank
     ) AS range WHERE minimum IS NOT NULL OR maximum IS NOT NULL`,
    [runId, ids],
  )
  return rows
}

async function cutIndicator(
  client: PoolClient,
  runId: string,
  range: Range,
  target: RangeCheckTarget,
): Promise<{ values: number; series: number }> {
  const { rows } = await client.query<Omit<SeriesRow, 'values'> & { values: Buffer }>(
    `DELETE FROM "StagedSeries" WHERE "runId" = $1 AND "indicatorId" = $2
       AND EXISTS (SELECT FROM unnest("values") AS value WHERE value <> 'NaN' AND (value < $3 OR value > $4))
     RETURNING "indicatorId", "seriesKey", "subjectKind", "areaId", "originId", "destinationId", frequency, dimensions,
       "datasetId", "editionId", "firstPeriod", array_send("values") AS "values", statuses, attributes`,
    [runId, range.id, range.minimum ?? -Infinity, range.maximum ?? Infinity],
  )
  const bounds = `${range.minimum ?? 'any'} to ${range.maximum ?? 'any'}`
  const reason = `The value lies outside ${bounds}, which is what ${range.id} can be.`
  let cut = 0
  let emptied = 0
  for (const row of rows) {
    const cells = unpackSeries({ ...row, values: decodeFloat8Array(row.values) })
    const kept = cells.filter(({ value }) => value === null || inRange(value, range))
    const gone = cells.filter(({ value }) => value !== null && !inRange(value, range))
    for (const { period, value } of gone) {
      cut += 1
      if (cut > listed) continue
      const field = `${row.indicatorId} ${row.seriesKey} ${formatPeriod(row.frequency, period)}`
      await target.reject({ type: 'reject', file: row.editionId, field, reason, raw: String(value) })
    }
    if (kept.length === 0) {
      emptied += 1
      continue
    }
    const periods = new Set(gone.map(({ period }) => period))
    const attributes = row.attributes?.filter(({ period }) => !periods.has(period)) ?? []
    await target.series({
      ...row,
      ...packSeries(kept),
      attributes: attributes.length === 0 ? null : attributes,
    })
  }
  if (cut > listed) {
    const all = `${cut} values of ${range.id} lie outside ${bounds}: none is taken, the first ${listed} are listed.`
    await target.reject({ type: 'reject', file: rows[0]?.editionId ?? '', field: range.id, reason: all })
  }
  return { values: cut, series: emptied }
}
