import type { SqlReader } from '../database/sql-reader.ts'
import { withoutValue } from '../series/observation-status.ts'
import type { Frequency } from '../series/period.ts'

/** First and last ordinal of a period of each frequency; what is not given is unbounded. */
export type PeriodRanges = Readonly<Record<Frequency, { from: number | undefined; to: number | undefined }>>

/** The values of an indicator about corridors that one statement reads. */
export interface CorridorValuesQuestion {
  indicatorId: string
  /** The part of the series' keys that says the breakdown: `.AMOUNT=200`; empty for the total. */
  breakdown: string
  ranges: PeriodRanges
}

/** Of every series of an indicator and breakdown the newest value in some periods; one entry for each series. */
export interface CorridorValues {
  /** Keys of the series: `TJK-RUS.A@knomad`. */
  readonly keys: readonly string[]
  /** Ordinals of the periods; any number where there is no value. */
  readonly periods: Int32Array
  /** NaN where a series has no value in these periods. */
  readonly values: Float64Array
}

/** Bounds that no period lies beyond, small enough to subtract from. */
const unbounded = { from: -1_000_000_000, to: 1_000_000_000 }

/**
 * Reads only the table of values: what else is to be known of a series stands in its key. A cell without a value has
 * one of five statuses, so the newest value stands where the statuses end when these are trimmed off. What is read
 * comes as three texts: 45,000 rows take the client several times longer than the server. `OFFSET 0` keeps the
 * server from writing each expression out wherever it is used, which doubled its time.
 */
const statement = `
SELECT string_agg(key, E'\\n') AS keys,
  encode(string_agg(int4send("firstPeriod" + skipped + filled - 1), ''), 'hex') AS periods,
  encode(string_agg(float8send(CASE WHEN filled > 0 THEN "values"[skipped + filled] ELSE 'NaN' END), ''), 'hex')
    AS values
FROM (
  SELECT *, octet_length(rtrim(
    substring("statuses" FROM skipped + 1 FOR greatest(last - "firstPeriod" - skipped + 1, 0)),
    '${withoutValue}'::bytea)) AS filled
  FROM (
    SELECT *, greatest(first - "firstPeriod", 0) AS skipped
    FROM (
      SELECT "seriesKey" AS key, "firstPeriod", "values", "statuses",
        CASE frequency WHEN 'A' THEN $4::int WHEN 'Q' THEN $6::int ELSE $8::int END AS first,
        CASE frequency WHEN 'A' THEN $5::int WHEN 'Q' THEN $7::int ELSE $9::int END AS last
      FROM (
        SELECT *, substr("seriesKey", dot + 1, 1) AS frequency
        FROM (
          SELECT *, position('.' IN "seriesKey") AS dot
          FROM "SeriesVersion"
          WHERE "indicatorId" = $2 AND "validFrom" <= $1 AND ("validTo" IS NULL OR "validTo" > $1) OFFSET 0
        ) AS version
        WHERE substr("seriesKey", dot + 2, length($3::text) + 1) = $3::text || '@' OFFSET 0
      ) AS of_breakdown OFFSET 0
    ) AS asked OFFSET 0
  ) AS cut OFFSET 0
) AS newest`

interface Row {
  keys: string | null
  periods: string | null
  values: string | null
}

/** Reads them with one statement, of whose text the server plans one for all questions. */
export async function loadCorridorValues(
  sql: SqlReader,
  sequence: number,
  { indicatorId, breakdown, ranges: { A, Q, M } }: CorridorValuesQuestion,
): Promise<CorridorValues> {
  const bounds = [A, Q, M].flatMap(({ from, to }) => [from ?? unbounded.from, to ?? unbounded.to])
  const [row] = await sql.rows<Row>(statement, sequence, indicatorId, breakdown, ...bounds)
  // Nothing to aggregate is one row of nulls.
  if (row?.keys == null || row.periods === null || row.values === null) {
    return { keys: [], periods: new Int32Array(), values: new Float64Array() }
  }
  const keys = row.keys.split('\n')
  const periodBytes = Buffer.from(row.periods, 'hex')
  const valueBytes = Buffer.from(row.values, 'hex')
  const periods = new Int32Array(keys.length)
  const values = new Float64Array(keys.length)
  for (let at = 0; at < keys.length; at += 1) {
    periods[at] = periodBytes.readInt32BE(at * 4)
    values[at] = valueBytes.readDoubleBE(at * 8)
  }
  return { keys, periods, values }
}

/** A breakdown of an indicator about corridors that the release has series of. */
export async function loadBreakdowns(
  sql: SqlReader,
  sequence: number,
  indicatorId: string,
): Promise<Record<string, string>[]> {
  const rows = await sql.rows<{ dimensions: Record<string, string> }>(
    `SELECT DISTINCT series."dimensions" FROM "Series" AS series JOIN "SeriesVersion" AS version
       USING ("indicatorId", "seriesKey")
     WHERE "indicatorId" = $2 AND "validFrom" <= $1 AND ("validTo" IS NULL OR "validTo" > $1) LIMIT 100`,
    sequence,
    indicatorId,
  )
  return rows.map(({ dimensions }) => dimensions)
}
