import type { Database, ProcessContext } from '@opencorridor/schema'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { insertRelease } from '@opencorridor/schema/testing/content'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertCharts } from '../../charts/testing/content.ts'
import type { GraphServer } from '../../server.ts'
import { createGraphServer } from '../../server.ts'

let database: Database
let context: ProcessContext
let server: GraphServer

beforeAll(async () => {
  database = await createTestDatabase({ content: { name: 'charts', fill: insertCharts } })
  await insertRelease(database, 2, '2026.06', {})
  const { pool } = database
  for (const [indicator, subject] of [
    ['STOCK', 'TJK-RUS'],
    ['SHARE', 'KGZ'],
  ]) {
    const ofSeries = `"indicatorId" = '${indicator ?? ''}' AND "seriesKey" LIKE '${subject ?? ''}.%'`
    await pool.query(`UPDATE "SeriesVersion" SET "validTo" = 2 WHERE ${ofSeries}`)
    // The first value that there is becomes another.
    await pool.query(
      `INSERT INTO "SeriesVersion" ("indicatorId", "seriesKey", "validFrom", "editionId", "firstPeriod", "values", "statuses")
       SELECT "indicatorId", "seriesKey", 2, "editionId", "firstPeriod",
         ARRAY(
           SELECT CASE WHEN place = min(place) FILTER (WHERE value <> 'NaN') OVER () THEN 777 ELSE value END
           FROM unnest("values") WITH ORDINALITY AS of (value, place) ORDER BY place
         ),
         "statuses"
       FROM "SeriesVersion" WHERE ${ofSeries}`,
    )
  }
  context = createGraphContext(database)
  server = createGraphServer({ schema: graphSchema, context: () => context.request() })
})

afterAll(async () => {
  await context.close()
  await database.close()
})

const read = async (path: string): Promise<string> =>
  (await server.fetch(`http://localhost${path}`, { headers: { 'accept-language': 'en' } })).text()

/** The part of a page about revisions, as a reader has it. */
async function revisionsOn(path: string): Promise<string> {
  const section = /<h2>Revisions<\/h2>([\s\S]*?)<\/section>/u.exec(await read(path))?.[1] ?? ''
  return section
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

it('shows what the newest release revised of countries', async () => {
  expect(await revisionsOn('/indicator/SHARE')).toMatch(
    /2026\.05 → 2026\.06: \d+ added, 1 revised, .* Kyrgyzstan \d{4} .* 777/u,
  )
})

it('shows what it revised of corridors, and how many were compared', async () => {
  const text = await revisionsOn('/indicator/STOCK')
  expect(text).toMatch(/2026\.05 → 2026\.06: 0 added, 1 revised, 0 removed, 9 unchanged/u)
  expect(text).toContain('Corridors of the ranking above that are compared: 5.')
  expect(text).toMatch(/Tajikistan – Russian Federation 2010 [\d,.]+ 777/u)
})

it('has nothing to compare an older release with, nor corridors without values', async () => {
  expect(await revisionsOn('/indicator/STOCK?release=2026.05')).toContain('no earlier release')
})
