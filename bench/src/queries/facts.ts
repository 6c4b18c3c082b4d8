import pg from 'pg'
import { uniform } from '../seeded-random.ts'
import type { Choice } from '../seeded-random.ts'

/** What variables are drawn from. */
export interface Facts {
  countries: readonly string[]
  /** Indicators of which at least 150 countries have a value, all from one dataset. */
  indicators: readonly string[]
  /** Countries with 55 to 70 values, by indicator. */
  series: readonly (readonly [indicator: string, areas: readonly string[]])[]
  /** The indicators with the most values of countries from 1960 on. */
  fullIndicators: readonly string[]
  /** The 200 countries with the most values. */
  fullCountries: readonly string[]
  /** Countries with ten or more corridors out of them that money comes through. */
  origins: readonly string[]
  /** Themes without a part of their own, with 100 or more projects. */
  themes: readonly string[]
  /** Indicators about corridors: one to rank by, and one more. */
  bilateral: readonly (readonly [ranked: string, other: string])[]
  /** How indicators are drawn from their lists. */
  choice: Choice
  /** Lower and upper tenth of the newest values of each of `indicators`. */
  bounds: Readonly<Record<string, readonly [low: number, high: number]>>
}

const statements = {
  countries: 'SELECT code AS it FROM peer.country ORDER BY code',
  indicators: `SELECT indicator AS it FROM peer.observation JOIN peer.country ON country.code = area
    WHERE newest AND indicator NOT IN (SELECT "indicatorId" FROM "Series" WHERE "datasetId" <> 'wdi')
    GROUP BY indicator HAVING count(*) >= 150 ORDER BY indicator`,
  fullCountries: `SELECT area AS it FROM peer.observation JOIN peer.country ON country.code = area
    GROUP BY area ORDER BY count(*) DESC, area LIMIT 200`,
  fullIndicators: `SELECT indicator AS it FROM peer.observation JOIN peer.country ON country.code = area
    WHERE year >= 1960 AND indicator NOT IN (SELECT "indicatorId" FROM "Series" WHERE "datasetId" <> 'wdi')
    GROUP BY indicator ORDER BY count(value) DESC, indicator LIMIT 40`,
  origins: `SELECT origin AS it FROM peer.corridor_observation
    WHERE indicator = 'OC.REM.BILATERAL' AND newest AND value > 0
    GROUP BY origin HAVING count(*) >= 10 ORDER BY origin`,
  themes: `SELECT theme AS it FROM peer.project_theme JOIN "Theme" ON id = theme AND "validTo" IS NULL
    WHERE NOT EXISTS (SELECT FROM "Theme" AS part WHERE part."parentId" = theme AND part."validTo" IS NULL)
    GROUP BY theme HAVING count(*) >= 100 ORDER BY theme`,
} as const

/** Reads them from the prepared database. */
export async function readFacts(url: string): Promise<Facts> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const lists = {} as Record<keyof typeof statements, string[]>
    for (const name of Object.keys(statements) as (keyof typeof statements)[]) {
      const { rows } = await client.query<{ it: string }>(statements[name])
      lists[name] = rows.map(({ it }) => it)
    }
    const { rows: series } = await client.query<{ it: [string, string[]] }>({
      text: `SELECT json_build_array(indicator, json_agg(area ORDER BY area)) AS it FROM (
          SELECT indicator, area FROM peer.observation JOIN peer.country ON country.code = area
          WHERE indicator = ANY ($1) GROUP BY indicator, area HAVING count(value) BETWEEN 55 AND 70
        ) AS long GROUP BY indicator ORDER BY indicator`,
      values: [lists.indicators],
    })
    const { rows: bounds } = await client.query<{ indicator: string; low: number; high: number }>({
      text: `SELECT indicator, percentile_cont(0.1) WITHIN GROUP (ORDER BY value) AS low,
          percentile_cont(0.9) WITHIN GROUP (ORDER BY value) AS high
        FROM peer.observation JOIN peer.country ON country.code = area
        WHERE newest AND indicator = ANY ($1) GROUP BY indicator`,
      values: [lists.indicators],
    })
    return {
      ...lists,
      series: series.map(({ it }) => it),
      bilateral: [['OC.REM.BILATERAL', 'OC.MIG.STOCK.BILATERAL']],
      choice: uniform,
      bounds: Object.fromEntries(bounds.map(({ indicator, low, high }) => [indicator, [low, high]])),
    }
  } finally {
    await client.end()
  }
}
