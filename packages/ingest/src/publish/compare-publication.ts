import type {
  Comparison,
  CutList,
  IndicatorComparison,
  IndicatorSubjectComparison,
  SubjectComparison,
  ValueChanges,
  VanishedSubject,
} from './comparison.ts'
import { fillTable } from './publishing.ts'
import type { Publishing } from './publishing.ts'
import { valueCount } from './value-changes.ts'

const kept = 1000

/**
 * Puts together what a publication changes of the values in force. Expects that the series stand as the release will
 * have them, and `publish_value_change`. The figures cost one pass over the indicators with a change.
 */
export async function comparePublication(
  publishing: Pick<Publishing, 'client' | 'sequence' | 'moves'>,
  before: Comparison['before'],
): Promise<Comparison> {
  const { client, sequence, moves } = publishing
  await fillTable(
    client,
    'publish_compared',
    `SELECT series."datasetId", series."indicatorId", series."subjectKind"::text AS "subjectKind",
       coalesce(series."areaId", series."originId" || '-' || series."destinationId") AS "subjectId",
       sum(coalesce(said.before, 0)) AS before, sum(coalesce(changed.added, 0)) AS added,
       sum(coalesce(changed.revised, 0)) AS revised, sum(coalesce(changed.removed, 0)) AS removed
     FROM (SELECT DISTINCT "datasetId", "indicatorId" FROM publish_value_change) AS concerned
     JOIN "Series" AS series USING ("datasetId", "indicatorId")
     LEFT JOIN publish_value_change AS changed
       ON (changed."indicatorId", changed."seriesKey") = (series."indicatorId", series."seriesKey")
     LEFT JOIN (
       SELECT "indicatorId", "seriesKey", ${valueCount('statuses')} AS before FROM "SeriesVersion"
       WHERE "validFrom" < ${sequence} AND ("validTo" IS NULL OR "validTo" >= ${sequence})
     ) AS said ON (said."indicatorId", said."seriesKey") = (series."indicatorId", series."seriesKey")
     GROUP BY 1, 2, 3, 4`,
  )
  const figures = `sum(before)::float8 AS before, sum(added)::float8 AS added, sum(revised)::float8 AS revised,
    sum(removed)::float8 AS removed`
  const names = '"indicatorId" COLLATE "C", "subjectId" COLLATE "C", "datasetId" COLLATE "C"'

  async function cut<T extends object>(list: string, order: string): Promise<CutList<T>> {
    const { rows: entries } = await client.query<T>(`${list} ORDER BY ${order} LIMIT ${kept}`)
    if (entries.length < kept) return { total: entries.length, entries }
    const { rows } = await client.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM (${list}) AS list`,
    )
    return { total: rows[0]?.total ?? 0, entries }
  }

  const { rows: total } = await client.query<ValueChanges>(
    `SELECT coalesce(sum(before), 0)::float8 AS before, coalesce(sum(added), 0)::float8 AS added,
       coalesce(sum(revised), 0)::float8 AS revised, coalesce(sum(removed), 0)::float8 AS removed
     FROM publish_compared`,
  )
  const { rows: indicators } = await client.query<IndicatorComparison>(
    `SELECT "datasetId", "indicatorId", ${figures} FROM publish_compared GROUP BY 1, 2
     ORDER BY sum(removed) / greatest(sum(before), 1) DESC, sum(revised) DESC, "indicatorId" COLLATE "C", "datasetId" COLLATE "C"`,
  )
  const subject = '"datasetId", "subjectKind", "subjectId"'
  return {
    before,
    total: total[0] ?? { before: 0, added: 0, revised: 0, removed: 0 },
    indicators,
    subjects: await cut<SubjectComparison>(
      `SELECT ${subject}, ${figures} FROM publish_compared GROUP BY 1, 2, 3 HAVING sum(added + revised + removed) > 0`,
      'sum(added + revised + removed) DESC, "subjectId" COLLATE "C", "datasetId" COLLATE "C"',
    ),
    cells: await cut<IndicatorSubjectComparison>(
      `SELECT ${subject}, "indicatorId", before::float8, added::float8, revised::float8, removed::float8
       FROM publish_compared AS compared WHERE added + revised + removed > 0`,
      `compared.added + compared.revised + compared.removed DESC, ${names}`,
    ),
    relativeMoves: moves.relative(),
    absoluteMoves: moves.absolute(),
    vanished: await cut<VanishedSubject>(
      `SELECT ${subject}, "indicatorId", before::float8 AS "values" FROM publish_compared
       WHERE before > 0 AND added = 0 AND removed = before`,
      `before DESC, ${names}`,
    ),
  }
}
