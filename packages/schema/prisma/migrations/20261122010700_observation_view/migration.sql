-- What Prisma's schema cannot say. Written by hand; `prisma migrate diff` does not look at any of it.

-- One row for each cell that a release says something about, for people who write SQL. `period` is the ordinal
-- (year, year * 4 + quarter - 1, year * 12 + month - 1), `time_period` the same in ISO notation. An absence has a
-- status (L, O, Q, M) and no value; a cell off the series' grid (a space) is no row. Current values are those
-- WHERE valid_to IS NULL, the values of release r those WHERE valid_from <= r AND (valid_to IS NULL OR r < valid_to).
CREATE VIEW "observation" AS
SELECT
  version."indicatorId" AS indicator_id,
  version."seriesKey" AS series_key,
  series."areaId" AS area_id,
  series."originId" AS origin_id,
  series."destinationId" AS destination_id,
  series."frequency"::text AS frequency,
  series."dimensions" AS dimensions,
  series."datasetId" AS dataset_id,
  version."editionId" AS edition_id,
  cell.period AS period,
  CASE series."frequency"
    WHEN 'A' THEN to_char(cell.period, 'FM0000')
    WHEN 'Q' THEN to_char(cell.period / 4, 'FM0000') || '-Q' || (cell.period % 4 + 1)
    WHEN 'M' THEN to_char(cell.period / 12, 'FM0000') || '-' || to_char(cell.period % 12 + 1, 'FM00')
  END AS time_period,
  NULLIF(cell.value, 'NaN') AS value,
  cell.status AS status,
  version."validFrom" AS valid_from,
  version."validTo" AS valid_to
FROM "SeriesVersion" AS version
JOIN "Series" AS series USING ("indicatorId", "seriesKey")
CROSS JOIN LATERAL (
  SELECT
    version."firstPeriod" + position::int - 1 AS period,
    value,
    chr(get_byte(version."statuses", position::int - 1)) AS status
  FROM unnest(version."values") WITH ORDINALITY AS packed (value, position)
) AS cell
WHERE cell.status <> ' ';

-- Each cell has a value and a status, or the view would fail and readers would shift.
ALTER TABLE "SeriesVersion" ADD CONSTRAINT "SeriesVersion_cells_check"
  CHECK (octet_length("statuses") = cardinality("values"));
ALTER TABLE "StagedSeries" ADD CONSTRAINT "StagedSeries_cells_check"
  CHECK (octet_length("statuses") = cardinality("values"));

-- At most one version of a series is in force. Publishing compares with these rows, and finds them here however
-- many versions there were before.
CREATE UNIQUE INDEX "SeriesVersion_current_key" ON "SeriesVersion" ("indicatorId", "seriesKey")
  WHERE "validTo" IS NULL;
