import type { SqlReader } from '../database/sql-reader.ts'
import { absences, offGrid } from '../series/observation-status.ts'
import { lastMonth } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'

/** Statuses of cells without a value. */
export const withoutValue = `${String.fromCharCode(offGrid)}${[...absences].join('')}`

/**
 * The newest period of each frequency in which an indicator has a value. Values are not read: the newest one of a series
 * stands where its statuses end when those without a value are trimmed off.
 */
const statement = `
SELECT frequency, max("firstPeriod" + filled - 1)::int AS newest
FROM (
  SELECT "firstPeriod", substr("seriesKey", position('.' IN "seriesKey") + 1, 1) AS frequency,
    octet_length(rtrim("statuses", '${withoutValue}'::bytea)) AS filled
  FROM "SeriesVersion"
  WHERE "indicatorId" = $2 AND "validFrom" <= $1 AND ("validTo" IS NULL OR "validTo" > $1)
) AS version
WHERE filled > 0
GROUP BY frequency`

/**
 * The last month of the newest period in which an indicator has a value, of whatever place, breakdown and dataset.
 * @returns -Infinity when there is no value.
 */
export async function loadNewestMonth(
  sql: SqlReader,
  sequence: number,
  indicatorId: string,
): Promise<number> {
  const rows = await sql.rows<{ frequency: Frequency; newest: number }>(statement, sequence, indicatorId)
  return Math.max(-Infinity, ...rows.map(({ frequency, newest }) => lastMonth(frequency, newest)))
}
