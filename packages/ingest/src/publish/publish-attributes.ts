import { countChanges, fillTable, insertRevisions } from './publishing.ts'
import type { Publishing } from './publishing.ts'

/** An ordinal of a period in ISO notation, as `formatPeriod` writes it. */
export function periodSql(frequency: string, period: string): string {
  return `CASE ${frequency}::text
    WHEN 'A' THEN to_char(${period}, 'FM0000')
    WHEN 'Q' THEN to_char(${period} / 4, 'FM0000') || '-Q' || (${period} % 4 + 1)
    ELSE to_char(${period} / 12, 'FM0000') || '-' || to_char(${period} % 12 + 1, 'FM00') END`
}

/**
 * Brings what is said of cells beside their values to what was read: of the series that were read all of it, of
 * removed series nothing. An attribute that changes writes no version of its series, and the other way round.
 * Expects the tables of `planSeries`.
 */
export async function publishAttributes(publishing: Publishing): Promise<void> {
  const { client, sequence, counts } = publishing
  await fillTable(
    client,
    'publish_attribute',
    `SELECT "indicatorId", "seriesKey", said.*
     FROM publish_series JOIN "StagedSeries" AS staged USING ("runId", "indicatorId", "seriesKey")
     CROSS JOIN LATERAL jsonb_to_recordset(staged.attributes) AS said (period int, attribute text, value text)
     WHERE publish_series.said`,
  )
  const key = `"indicatorId", "seriesKey", period, attribute`
  const { rowCount: closed } = await client.query(
    `UPDATE "ObservationAttribute" AS current SET "validTo" = $1
     FROM (
       SELECT "indicatorId", "seriesKey" FROM publish_series
       UNION ALL SELECT "indicatorId", "seriesKey" FROM publish_series_change WHERE change = 'REMOVED'
     ) AS touched
     WHERE (current."indicatorId", current."seriesKey") = (touched."indicatorId", touched."seriesKey")
       AND current."validTo" IS NULL
       AND NOT EXISTS (SELECT FROM publish_attribute AS read
         WHERE (read."indicatorId", read."seriesKey", read.period, read.attribute, read.value) =
           (current."indicatorId", current."seriesKey", current.period, current.attribute, current.value))`,
    [sequence],
  )
  const { rowCount: opened } = await client.query(
    `INSERT INTO "ObservationAttribute" (${key}, value, "validFrom")
     SELECT ${key}, value, $1 FROM publish_attribute AS read
     WHERE NOT EXISTS (SELECT FROM "ObservationAttribute" AS current
       WHERE current."validTo" IS NULL AND (current."indicatorId", current."seriesKey", current.period, current.attribute) =
         (read."indicatorId", read."seriesKey", read.period, read.attribute))`,
    [sequence],
  )
  if (closed === 0 && opened === 0) return

  // Series that come or go as a whole have been told of as such.
  await fillTable(
    client,
    'publish_attribute_change',
    `SELECT ${key}, old.value AS "oldValue", new.value AS "newValue",
       CASE WHEN old.value IS NULL THEN 'ADDED' WHEN new.value IS NULL THEN 'REMOVED' ELSE 'REVISED' END AS change
     FROM (SELECT * FROM "ObservationAttribute" WHERE "validTo" = ${sequence}) AS old
     FULL JOIN (SELECT * FROM "ObservationAttribute" WHERE "validFrom" = ${sequence}) AS new USING (${key})
     WHERE NOT EXISTS (SELECT FROM publish_series_change AS whole
       WHERE whole.change <> 'REVISED' AND whole."indicatorId" = coalesce(old."indicatorId", new."indicatorId")
         AND whole."seriesKey" = coalesce(old."seriesKey", new."seriesKey"))`,
  )
  await countChanges(
    publishing,
    counts.attributes,
    'SELECT change, count(*) FROM publish_attribute_change GROUP BY change',
  )
  await insertRevisions(
    publishing,
    `SELECT change, 'series' AS "recordKind", "seriesKey" AS "recordKey", "indicatorId", attribute AS field,
       ${periodSql('series.frequency', 'period')} AS period, "oldValue", "newValue"
     FROM publish_attribute_change JOIN "Series" AS series USING ("indicatorId", "seriesKey")`,
  )
}
