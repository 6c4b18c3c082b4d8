import { carriedRun, carrySeries } from './carry-series.ts'
import { countWholeSeries } from './value-changes.ts'
import { countChanges, fillTable, insertRevisions, literal } from './publishing.ts'
import type { Publishing } from './publishing.ts'

/**
 * Finds out what becomes of which series, in temporary tables:
 *
 * - `publish_cover ("datasetId", "indicatorId", run)`: the last run that covers an indicator of a dataset whole, for
 *   those of which anything was read or is in force
 * - `publish_carried`, see `carrySeries`
 * - `publish_series ("indicatorId", "seriesKey", "runId", said)`: what counts of what was staged, and whether anything
 *   is said of its cells beside their values. Of two runs with one series the later counts; a run over a scope takes
 *   back what runs before it have said within that scope.
 * - `publish_series_change (..., "datasetId", "runId", change)`: series to add, to remove, and to compare cell by cell
 *   (`REVISED`, though only in noise perhaps). Series that are equal to the bit are not in it.
 * - `publish_series_group ("datasetId", "indicatorId", before, added, removed)`
 */
export async function planSeries(publishing: Publishing): Promise<void> {
  const { client, counts } = publishing
  await fillTable(
    client,
    'publish_cover',
    `SELECT "datasetId", known."indicatorId", max(scope.run) AS run
     FROM (
       SELECT "datasetId", "indicatorId" FROM "StagedSeries" JOIN publish_run ON publish_run.id = "runId"
       UNION SELECT "datasetId", "indicatorId" FROM "Series"
     ) AS known JOIN publish_series_scope AS scope USING ("datasetId")
     WHERE scope.absence = 'REMOVES'
       AND (scope."indicatorId" IS NULL OR scope."indicatorId" = known."indicatorId")
     GROUP BY 1, 2`,
  )
  await carrySeries(client)
  counts.series.unchanged = await fillTable(
    client,
    'publish_series',
    `(
       SELECT DISTINCT ON (staged."indicatorId", staged."seriesKey")
         staged."indicatorId", staged."seriesKey", staged."runId", staged.attributes IS NOT NULL AS said
       FROM "StagedSeries" AS staged JOIN publish_run ON publish_run.id = staged."runId"
       LEFT JOIN publish_cover AS cover USING ("datasetId", "indicatorId")
       WHERE (cover.run IS NULL OR cover.run <= publish_run.run)
         AND NOT EXISTS (SELECT FROM publish_carried AS carried
           WHERE (carried."indicatorId", carried."seriesKey") = (staged."indicatorId", staged."seriesKey"))
       ORDER BY staged."indicatorId", staged."seriesKey", publish_run.run DESC
     )
     UNION ALL
     SELECT "indicatorId", "seriesKey", "runId", attributes IS NOT NULL
     FROM "StagedSeries" WHERE "runId" = ${literal(carriedRun)}`,
  )
  await fillTable(
    client,
    'publish_series_change',
    `SELECT "indicatorId", "seriesKey", staged."datasetId", "runId",
       CASE WHEN current."validFrom" IS NULL THEN 'ADDED' ELSE 'REVISED' END AS change
     FROM publish_series JOIN "StagedSeries" AS staged USING ("runId", "indicatorId", "seriesKey")
     LEFT JOIN (SELECT * FROM "SeriesVersion" WHERE "validTo" IS NULL) AS current USING ("indicatorId", "seriesKey")
     WHERE current."validFrom" IS NULL OR ROW(current."firstPeriod", current.statuses, current."values")::record
       *<> ROW(staged."firstPeriod", staged.statuses, staged."values")::record
     UNION ALL
     SELECT "indicatorId", "seriesKey", gone."datasetId", NULL, 'REMOVED'
     FROM (
       SELECT "indicatorId", "seriesKey", "datasetId"
       FROM "Series" JOIN publish_cover USING ("datasetId", "indicatorId")
       UNION
       SELECT "indicatorId", "seriesKey", "datasetId" FROM "Series" JOIN publish_carried USING ("indicatorId", "seriesKey")
     ) AS gone JOIN "SeriesVersion" AS current USING ("indicatorId", "seriesKey")
     LEFT JOIN publish_series AS read USING ("indicatorId", "seriesKey")
     WHERE current."validTo" IS NULL AND read."runId" IS NULL`,
  )
  await fillTable(
    client,
    'publish_series_group',
    `SELECT changed.*, (
       SELECT count(*) FROM "Series" AS series JOIN "SeriesVersion" AS current USING ("indicatorId", "seriesKey")
       WHERE series."indicatorId" = changed."indicatorId" AND series."datasetId" = changed."datasetId"
         AND current."validTo" IS NULL
     ) AS before
     FROM (
       SELECT "datasetId", "indicatorId", count(*) FILTER (WHERE change = 'ADDED') AS added,
         count(*) FILTER (WHERE change = 'REMOVED') AS removed
       FROM publish_series_change GROUP BY 1, 2
     ) AS changed`,
  )
  await countChanges(
    publishing,
    counts.series,
    `SELECT change, count(*) FROM publish_series_change WHERE change <> 'REVISED' GROUP BY change`,
  )
  counts.series.unchanged -= counts.series.added
}

/** Adds and removes whole series. One that was, was removed and is back again has two versions with a gap. */
export async function addAndRemoveSeries(publishing: Publishing): Promise<void> {
  const { client, sequence, counts } = publishing
  await client.query(
    `INSERT INTO "Series"
       ("indicatorId", "seriesKey", "subjectKind", "areaId", "originId", "destinationId", frequency, dimensions, "datasetId")
     SELECT "indicatorId", "seriesKey", "subjectKind", "areaId", "originId", "destinationId", frequency, dimensions,
       staged."datasetId"
     FROM publish_series_change AS change JOIN "StagedSeries" AS staged USING ("runId", "indicatorId", "seriesKey")
     WHERE change.change = 'ADDED' ON CONFLICT DO NOTHING`,
  )
  await client.query(
    `INSERT INTO "SeriesVersion"
       ("indicatorId", "seriesKey", "validFrom", "editionId", "firstPeriod", "values", statuses)
     SELECT "indicatorId", "seriesKey", $1, "editionId", "firstPeriod", "values", statuses
     FROM publish_series_change AS change JOIN "StagedSeries" AS staged USING ("runId", "indicatorId", "seriesKey")
     WHERE change.change = 'ADDED'`,
    [sequence],
  )
  await client.query(
    `UPDATE "SeriesVersion" AS version SET "validTo" = $1 FROM publish_series_change AS change
     WHERE change.change = 'REMOVED' AND version."validTo" IS NULL
       AND (version."indicatorId", version."seriesKey") = (change."indicatorId", change."seriesKey")`,
    [sequence],
  )
  await countWholeSeries(publishing)
  await countChanges(
    publishing,
    counts.values,
    `SELECT 'ADDED' AS change, coalesce(sum(added), 0) AS count FROM publish_value_change
     UNION ALL SELECT 'REMOVED', coalesce(sum(removed), 0) FROM publish_value_change`,
  )
  const whole = `(SELECT *, before = 0 OR (removed = before AND added = 0) AS whole FROM publish_series_group)`
  const none = `NULL AS field, NULL AS period`
  await insertRevisions(
    publishing,
    `SELECT CASE before WHEN 0 THEN 'ADDED' ELSE 'REMOVED' END AS change, 'series' AS "recordKind",
       '*@' || "datasetId" AS "recordKey", "indicatorId", ${none},
       CASE WHEN before > 0 THEN removed::text END AS "oldValue", CASE before WHEN 0 THEN added::text END AS "newValue"
     FROM ${whole} AS g WHERE whole
     UNION ALL
     SELECT change, 'series', "seriesKey", "indicatorId", ${none}, NULL, NULL
     FROM publish_series_change JOIN ${whole} AS g USING ("datasetId", "indicatorId")
     WHERE NOT whole AND change <> 'REVISED'`,
  )
}
