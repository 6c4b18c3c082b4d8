import type { Publishing } from './publishing.ts'
import { noChanges } from './publish-summary.ts'

/** Sentences of one cause at most; the others are told of as a number. */
const most = 20

/** Points by which shares may miss 100: three shares of 33.34. */
const tolerance = 0.1

const kindOfShare = (columns: string, from: string): string =>
  `SELECT "projectId" AS id, ${columns} AS part, sum(percentage) AS sum FROM ${from}
   GROUP BY 1, 2 HAVING sum(percentage) > ${100 + tolerance}`

const shares = `
  SELECT id, part, trim_scale(round(sum::numeric, 2))::text AS sum, count(*) OVER ()::int AS total FROM (
    ${kindOfShare(
      `CASE area.kind WHEN 'COUNTRY' THEN 'countries' ELSE 'regions' END`,
      `"ProjectArea" AS share JOIN "Area" AS area ON area.id = share."areaId" AND area."validTo" IS NULL
       WHERE share."validTo" IS NULL`,
    )}
    UNION ALL ${kindOfShare(
      `'sectors of ' || sector.vocabulary`,
      `"ProjectSector" AS share JOIN "Sector" AS sector ON sector.id = share."sectorId" AND sector."validTo" IS NULL
       WHERE share."validTo" IS NULL`,
    )}
  ) AS much ORDER BY id COLLATE "C", part COLLATE "C" LIMIT ${most}`

/** Indicators of which the release revises the bounds; the values that were there before were held against others. */
const ranges = (sequence: number): string => `
  SELECT indicator.id, indicator.minimum, indicator.maximum, count(*)::int AS series
  FROM "Indicator" AS indicator JOIN "Indicator" AS before ON before.id = indicator.id AND before."validTo" = ${sequence}
  JOIN "SeriesVersion" AS version ON version."indicatorId" = indicator.id AND version."validTo" IS NULL
  WHERE indicator."validFrom" = ${sequence} AND (indicator.minimum IS DISTINCT FROM before.minimum
      OR indicator.maximum IS DISTINCT FROM before.maximum)
    AND EXISTS (SELECT FROM unnest(version."values") AS value
      WHERE value <> 'NaN' AND (value < indicator.minimum OR value > indicator.maximum))
  GROUP BY 1, 2, 3 ORDER BY indicator.id COLLATE "C" LIMIT ${most}`

/**
 * What does not fit together in the release as a whole, though each record and value of it was taken: shares of a
 * project that make more than all of it, and values outside the bounds that their indicator has from now on. Nothing
 * tells which of them is wrong, so they are published as they are said, and told of. Expects the tables as the release
 * will have them.
 * @returns sentences for the publisher
 */
export async function findDoubts({ client, counts, sequence }: Publishing): Promise<string[]> {
  const changed = (kind: 'ProjectArea' | 'ProjectSector' | 'Indicator') => counts.records[kind] ?? noChanges()
  const doubts: string[] = []
  if (
    (['ProjectArea', 'ProjectSector'] as const).some(
      (kind) => changed(kind).added + changed(kind).revised > 0,
    )
  ) {
    const { rows } = await client.query<{ id: string; part: string; sum: string; total: number }>(shares)
    for (const { id, part, sum } of rows)
      doubts.push(`Project ${id}: its ${part} have shares that add up to ${sum} percent.`)
    const total = rows[0]?.total ?? 0
    if (total > most) doubts.push(`Of ${total - most} more shares of projects the sum is above 100 percent.`)
  }
  if (changed('Indicator').revised > 0) {
    const { rows } = await client.query<{
      id: string
      minimum: number | null
      maximum: number | null
      series: number
    }>(ranges(sequence))
    for (const { id, minimum, maximum, series } of rows) {
      const bounds = `${minimum ?? 'any'} to ${maximum ?? 'any'}`
      doubts.push(
        `Indicator ${id}: ${series} series have values outside ${bounds}, which is what it can be from now on; ingest them anew.`,
      )
    }
  }
  return doubts
}
