import type { SqlReader } from '../database/sql-reader.ts'
import { inForce } from '../releases/series-statement.ts'
import { withoutValue } from '../series/observation-status.ts'
import { lastMonth } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'

/**
 * The newest period of each frequency in which an indicator has a value. Values are not read: the newest one of a series
 * stands where its statuses end when those without a value are trimmed off.
 */
const statement = `
SELECT "indicatorId", frequency, max("firstPeriod" + filled - 1)::int AS newest
FROM (
  SELECT "indicatorId", "firstPeriod", substr("seriesKey", position('.' IN "seriesKey") + 1, 1) AS frequency,
    octet_length(rtrim("statuses", '${withoutValue}'::bytea)) AS filled
  FROM "SeriesVersion" AS v
  WHERE "indicatorId" = ANY ((SELECT $2::text[])::text[]) AND ${inForce('v')}
) AS version
WHERE filled > 0
GROUP BY "indicatorId", frequency`

/** What the statement gives. */
interface Row {
  readonly indicatorId: string
  readonly frequency: Frequency
  readonly newest: number
}

/**
 * The last month of the newest period in which each of some indicators has a value, of whatever place, breakdown and
 * dataset.
 * @returns one for each indicator, in their order; -Infinity when there is no value.
 */
export async function loadNewestMonths(
  sql: SqlReader,
  sequence: number,
  indicatorIds: readonly string[],
): Promise<number[]> {
  const months = new Map<string, number>()
  for (const { indicatorId, frequency, newest } of await sql.rows<Row>(statement, sequence, indicatorIds)) {
    const month = lastMonth(frequency, newest)
    months.set(indicatorId, Math.max(month, months.get(indicatorId) ?? -Infinity))
  }
  return indicatorIds.map((id) => months.get(id) ?? -Infinity)
}
