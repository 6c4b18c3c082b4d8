/** One statement for each question, over the tables as OpenCorridor keeps them: a row holds a whole series. */
export const sqlStatements = {
  country: `SELECT area.id AS code, name.name, area.latitude, area.longitude
    FROM "Area" AS area JOIN "AreaName" AS name ON name."areaId" = area.id
    WHERE area.id = $1 AND area."validTo" IS NULL AND name."validTo" IS NULL
      AND name.language = 'en' AND name.form = 'SHORT' AND name.until = ''`,
  latest: `SELECT "areaId" AS area, "firstPeriod", "values" FROM "SeriesVersion"
    JOIN "Series" USING ("indicatorId", "seriesKey") JOIN "Area" AS area ON area.id = "areaId"
    WHERE "indicatorId" = $1 AND "SeriesVersion"."validTo" IS NULL AND area.kind = 'COUNTRY' AND area."dissolvedOn" IS NULL AND area."validTo" IS NULL`,
  panel: `SELECT "indicatorId" AS indicator, "seriesKey" AS series, "firstPeriod", "values" FROM "SeriesVersion"
    WHERE "indicatorId" = ANY ($1) AND "seriesKey" = ANY ($2) AND "validTo" IS NULL`,
} as const

/** A question to this server. */
export interface SqlQuestion {
  ask: keyof typeof sqlStatements
  values: unknown[]
}
