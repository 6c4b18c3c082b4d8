import type pg from 'pg'

/** Indicators that are made up, besides the one that is revised often. */
export const indicators = { area: 400, bilateral: 5 }

const area = (place: string) => `'A' || lpad(${place}::text, 3, '0')`
const values = (count: number) =>
  `(SELECT array_agg(random() * 1e6) FROM generate_series(1, ${count}) WHERE s."seriesKey" IS NOT NULL)`
const statuses = (count: number) => `convert_to(repeat('A', ${count}), 'LATIN1')`

const statements = [
  `INSERT INTO "Release" VALUES (1, '1', 'made up', now()), (2, '2', 'made up', now())`,
  `INSERT INTO "Indicator" SELECT 'AREA.' || i, 'Indicator ' || i, 'AREA', 'A', '{}', NULL, 'COUNT', 'persons', NULL,
     NULL, NULL, 'NONE', NULL, 'ACTIVE', NULL, 'made-up', 1, NULL FROM generate_series(1, ${indicators.area}) AS i`,
  `INSERT INTO "Series" SELECT 'AREA.' || i, ${area('a')} || '.A@made-up', 'AREA', ${area('a')}, NULL, NULL, 'A', '{}',
     'made-up' FROM generate_series(1, ${indicators.area}) AS i, generate_series(1, 265) AS a`,
  `INSERT INTO "SeriesVersion" SELECT "indicatorId", "seriesKey", 1, NULL, 'made-up-1', 1960, ${values(60)},
     ${statuses(60)} FROM "Series" AS s`,
  `INSERT INTO "Series" SELECT 'BILATERAL.' || i, o || '-' || d || '.A@made-up', 'CORRIDOR', NULL, o, d, 'A', '{}',
     'made-up' FROM generate_series(1, ${indicators.bilateral}) AS i,
     (SELECT ${area('a')} AS o FROM generate_series(1, 212) AS a) AS origin,
     (SELECT ${area('a')} AS d FROM generate_series(1, 212) AS a) AS destination WHERE o <> d`,
  `INSERT INTO "SeriesVersion" SELECT "indicatorId", "seriesKey", 1, NULL, 'made-up-1', 1990, ${values(31)},
     ${statuses(31)} FROM "Series" AS s WHERE "subjectKind" = 'CORRIDOR'`,
  `INSERT INTO "ObservationAttribute" SELECT "indicatorId", "seriesKey", 1990 + cell, 'NATURE', 'C', 1, NULL
     FROM "Series", generate_series(0, 30) AS cell WHERE "indicatorId" = 'BILATERAL.3'`,
  `INSERT INTO "Series" SELECT 'REVISED', ${area('a')} || '.A@made-up', 'AREA', ${area('a')}, NULL, NULL, 'A', '{}',
     'made-up' FROM generate_series(1, 265) AS a`,
  // As the other releases are asked for as release 2, the many versions stand before it.
  `INSERT INTO "SeriesVersion" SELECT "indicatorId", "seriesKey", r, CASE WHEN r < 2 THEN r + 1 END, 'made-up-1', 1960,
     ${values(60)}, ${statuses(60)} FROM "Series" AS s, generate_series(-37, 2) AS r WHERE "indicatorId" = 'REVISED'`,
  `INSERT INTO "Corridor" SELECT 'X' || o || '-' || 'Y' || d, 'X' || o, 'Y' || d, 'made-up', 1, NULL
     FROM generate_series(1, 245) AS o, generate_series(1, 245) AS d`,
  `INSERT INTO "Project" SELECT 'p' || p, 'Project ' || p, repeat('What it does. ', 50), 'CLOSED', '2014-02', '2018-01',
     false, NULL, true, NULL, NULL, 'made-up', 1, NULL FROM generate_series(1, 5000) AS p`,
  'VACUUM ANALYZE',
]

/** Makes up the rows that are measured, in a migrated database. */
export async function fillTables(pool: pg.Pool): Promise<void> {
  for (const statement of statements) await pool.query(statement)
}
