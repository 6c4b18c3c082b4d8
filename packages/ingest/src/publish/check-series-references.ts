import { recordKeySql } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import { literal, quoted } from './publishing.ts'

/** Whether there is no record of an id in the release. */
export const noSuch = (target: RecordKind, id: string): string =>
  `NOT EXISTS (SELECT FROM ${quoted(target)} AS target WHERE target."validTo" IS NULL AND ${recordKeySql(target, 'target')} = ${id})`

/** The fields of a series, or of its version, that name a record. */
const references: readonly (readonly [field: string, kind: RecordKind])[] = [
  ['indicatorId', 'Indicator'],
  ['areaId', 'Area'],
  ['originId', 'Area'],
  ['destinationId', 'Area'],
  ['datasetId', 'Dataset'],
  ['editionId', 'Edition'],
]

/** Of which series a reference has to be looked at: those with a version of this release, all in force, or none. */
export type Among = 'NEW' | 'ALL' | 'NONE'

/**
 * Statements that find series of the release that refer to a record which it does not have, or are about a corridor
 * where their indicator is about areas. By what is referred to, so that a missing area is one violation, with one of its
 * series, and not thousands.
 * @param among tells by what is referred to which series have to be looked at
 */
export function* seriesReferences(among: (target: RecordKind) => Among, sequence: number): Generator<string> {
  for (const which of ['NEW', 'ALL'] as const) {
    const found = references.filter(([, target]) => among(target) === which).map(referred)
    if (among('Indicator') === which) found.push(subjects)
    if (found.length === 0) continue
    // The series are put together once for all fields, which is most of the work.
    yield `WITH said AS MATERIALIZED (
        SELECT "indicatorId", "seriesKey", "subjectKind", "areaId", "originId", "destinationId", "datasetId", "editionId"
        FROM "Series" JOIN "SeriesVersion" AS version USING ("indicatorId", "seriesKey")
        WHERE version."validTo" IS NULL ${which === 'NEW' ? `AND version."validFrom" = ${sequence}` : ''}
      ) SELECT * FROM (${found.join(' UNION ALL ')}) AS violation`
  }
}

const oneOf = (condition: string): string =>
  `(SELECT min('series ' || "indicatorId" || ' ' || "seriesKey") FROM said WHERE ${condition}) AS "from"`

function referred([field, target]: (typeof references)[number]): string {
  return `SELECT ${oneOf(`said.${quoted(field)} = referred.id`)}, ${literal(field)} AS field, ${literal(`${target} `)} || id AS "to"
    FROM (SELECT DISTINCT ${quoted(field)} AS id FROM said WHERE ${quoted(field)} IS NOT NULL) AS referred
    WHERE ${noSuch(target, 'referred.id')}`
}

const subjects = `SELECT ${oneOf('(said."indicatorId", said."subjectKind") = (about."indicatorId", about."subjectKind")')},
    'subjectKind' AS field, 'Indicator about ' || indicator.subject AS "to"
  FROM (SELECT DISTINCT "indicatorId", "subjectKind" FROM said) AS about
  JOIN "Indicator" AS indicator ON indicator.id = about."indicatorId" AND indicator."validTo" IS NULL
  WHERE indicator.subject <> about."subjectKind"`
