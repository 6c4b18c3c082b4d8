-- What the peers read: the newest release as ordinary tables, one row for each observation, with the constraints and
-- indexes that suit them best. Of each question the preferred dataset answers, as in OpenCorridor; totals only.
CREATE SCHEMA peer;

CREATE TABLE peer.country AS
SELECT area.id AS code, name.name, area.latitude, area.longitude
FROM "Area" AS area
JOIN LATERAL (
  SELECT name FROM "AreaName" AS name
  WHERE name."areaId" = area.id AND name."validTo" IS NULL AND language = 'en' AND form = 'SHORT' AND until = ''
  ORDER BY since DESC LIMIT 1
) AS name ON true
WHERE area."validTo" IS NULL AND area.kind = 'COUNTRY' AND area."dissolvedOn" IS NULL;
ALTER TABLE peer.country ADD PRIMARY KEY (code), ALTER name SET NOT NULL;

CREATE TABLE peer.indicator AS
SELECT id AS code, name, unit FROM "Indicator" WHERE "validTo" IS NULL;
ALTER TABLE peer.indicator ADD PRIMARY KEY (code), ALTER name SET NOT NULL, ALTER unit SET NOT NULL;

-- The series that answer a plain question.
CREATE TEMPORARY TABLE preferred AS
WITH ranked AS (
  SELECT series.*, rank() OVER (
    PARTITION BY series."indicatorId", "areaId", "originId", "destinationId"
    ORDER BY coalesce(preference.rank, 2147483647), series."datasetId" COLLATE "C"
  ) AS place
  FROM "Series" AS series
  JOIN "SeriesVersion" AS version USING ("indicatorId", "seriesKey")
  LEFT JOIN "DatasetPreference" AS preference
    ON preference."indicatorId" = series."indicatorId" AND preference."datasetId" = series."datasetId"
    AND preference."validTo" IS NULL
  WHERE version."validTo" IS NULL AND series.dimensions = '{}'
)
SELECT "indicatorId", "seriesKey" FROM ranked WHERE place = 1;

-- `newest` marks the newest value of each series: the table changes with a release only, so an operator who is asked
-- for latest values would keep the mark, and a partial index on it.
CREATE TABLE peer.observation AS
SELECT indicator_id AS indicator, area_id AS area, period AS year, value, status,
  value IS NOT NULL AND period = max(period) FILTER (WHERE value IS NOT NULL) OVER (PARTITION BY indicator_id, area_id)
    AS newest
FROM "observation" JOIN preferred ON indicator_id = "indicatorId" AND series_key = "seriesKey"
WHERE valid_to IS NULL AND area_id IS NOT NULL AND frequency = 'A'
ORDER BY indicator_id, area_id, period;
ALTER TABLE peer.observation
  ALTER indicator SET NOT NULL, ALTER area SET NOT NULL, ALTER year SET NOT NULL, ALTER status SET NOT NULL,
  ALTER newest SET NOT NULL, ADD PRIMARY KEY (indicator, area, year) INCLUDE (value),
  ADD FOREIGN KEY (indicator) REFERENCES peer.indicator;
CREATE INDEX ON peer.observation (indicator, area) INCLUDE (year, value) WHERE newest;
CREATE INDEX ON peer.observation (indicator, value) INCLUDE (area) WHERE newest;

CREATE TABLE peer.corridor AS
SELECT id AS code, "originId" AS origin, "destinationId" AS destination FROM "Corridor" WHERE "validTo" IS NULL;
ALTER TABLE peer.corridor
  ALTER origin SET NOT NULL, ALTER destination SET NOT NULL, ADD PRIMARY KEY (code), ADD UNIQUE (origin, destination);

CREATE TABLE peer.corridor_observation AS
SELECT indicator_id AS indicator, origin_id AS origin, origin_id || '-' || destination_id AS corridor, period, value, status,
  value IS NOT NULL AND period = max(period) FILTER (WHERE value IS NOT NULL)
    OVER (PARTITION BY indicator_id, origin_id, destination_id) AS newest
FROM "observation" JOIN preferred ON indicator_id = "indicatorId" AND series_key = "seriesKey"
WHERE valid_to IS NULL AND origin_id IS NOT NULL
ORDER BY indicator_id, origin_id, destination_id, period;
ALTER TABLE peer.corridor_observation
  ALTER indicator SET NOT NULL, ALTER origin SET NOT NULL, ALTER corridor SET NOT NULL, ALTER period SET NOT NULL,
  ALTER status SET NOT NULL, ALTER newest SET NOT NULL, ADD PRIMARY KEY (indicator, corridor, period) INCLUDE (value),
  ADD FOREIGN KEY (corridor) REFERENCES peer.corridor, ADD FOREIGN KEY (indicator) REFERENCES peer.indicator;
CREATE INDEX ON peer.corridor_observation (indicator, origin, value DESC, corridor) INCLUDE (period) WHERE newest;
CREATE INDEX ON peer.corridor_observation (indicator, corridor) INCLUDE (period, value) WHERE newest;

CREATE TABLE peer.project AS
SELECT id AS code, title, status, "startsOn" AS starts_on FROM "Project" WHERE "validTo" IS NULL;
ALTER TABLE peer.project ADD PRIMARY KEY (code), ALTER title SET NOT NULL, ALTER status SET NOT NULL;
CREATE INDEX ON peer.project (status, code);

CREATE TABLE peer.project_country AS
SELECT DISTINCT "projectId" AS project, country.code AS country
FROM "ProjectArea" JOIN peer.country ON country.code = "areaId" WHERE "validTo" IS NULL;
ALTER TABLE peer.project_country
  ADD PRIMARY KEY (project, country), ADD FOREIGN KEY (project) REFERENCES peer.project,
  ADD FOREIGN KEY (country) REFERENCES peer.country;
CREATE INDEX ON peer.project_country (country, project);

CREATE TABLE peer.project_theme AS
SELECT "projectId" AS project, "themeId" AS theme FROM "ProjectTheme" WHERE "validTo" IS NULL;
ALTER TABLE peer.project_theme
  ADD PRIMARY KEY (project, theme), ADD FOREIGN KEY (project) REFERENCES peer.project;
CREATE INDEX ON peer.project_theme (theme, project);

-- Compiling a statement to machine code takes longer than any of these run.
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET jit = off', current_database()); END $$;
