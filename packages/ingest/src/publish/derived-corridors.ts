import type { RecordKind } from '@opencorridor/schema'
import { literal } from './publishing.ts'

/**
 * The dataset that keeps what publishing derives. Corridors are the ordered pairs that anything of the release speaks
 * of; nobody has to write them down, and one that nothing speaks of any more goes.
 */
export const derivedDatasetId = 'opencorridor-corridors'

/** Comes after every run that was staged: what an importer says of a corridor goes before what is derived. */
export const derivedRun = 2 ** 30

/** The kinds that publishing adds to, in an order in which each finds what it needs; they come after all others. */
export const derivedKinds = ['Corridor', 'Dataset', 'Organisation'] as const satisfies readonly RecordKind[]

const publisherId = 'opencorridor'

const pair = `split_part(used.id, '-', 1) AS "originId", split_part(used.id, '-', 2) AS "destinationId"`

/** Derived rows of a kind as JSON in the column `content`, for the release as it stands; undefined for other kinds. */
export function derivedRecords(kind: RecordKind): string | undefined {
  const derivedCorridors = `SELECT FROM "Corridor" WHERE "validTo" IS NULL AND "datasetId" = ${literal(derivedDatasetId)}`
  switch (kind) {
    case 'Corridor':
      return `SELECT to_jsonb(pair) || jsonb_build_object('datasetId', ${literal(derivedDatasetId)}) AS content
        FROM (
          SELECT used.id, ${pair} FROM (${usedCorridors}) AS used WHERE used.id ~ '^[^-]+-[^-]+$'
            AND NOT EXISTS (SELECT FROM (${readCorridors}) AS said WHERE said.id = used.id)
        ) AS pair`
    case 'Dataset':
      return constant(derivedCorridors, {
        id: derivedDatasetId,
        name: 'Corridors',
        publisherId,
        licence: 'CC0-1.0',
        licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
        attribution: 'OpenCorridor',
        description: 'The pairs of origin and destination that the other data sets speak of.',
        modelled: false,
        datasetId: derivedDatasetId,
      })
    case 'Organisation':
      // Only where nobody else introduces the publisher.
      return `${constant(derivedCorridors, {
        id: publisherId,
        name: 'OpenCorridor',
        aliases: [],
        datasetId: derivedDatasetId,
      })} AND NOT EXISTS (SELECT FROM "Organisation" WHERE "validTo" IS NULL AND id = ${literal(publisherId)}
            AND "datasetId" <> ${literal(derivedDatasetId)})
          AND NOT EXISTS (SELECT FROM "StagedRecord" JOIN publish_run ON publish_run.id = "runId"
            WHERE "recordKind" = 'Organisation' AND "recordKey" = ${literal(publisherId)})`
    default:
      return undefined
  }
}

/** Ids of the corridors that a run writes down, unless a later run over its scope takes that back. */
const readCorridors = `
  SELECT staged."recordKey" AS id
  FROM "StagedRecord" AS staged JOIN publish_run ON publish_run.id = staged."runId"
  WHERE staged."recordKind" = 'Corridor' AND NOT EXISTS (
    SELECT FROM publish_record_scope AS scope WHERE scope."recordKind" = 'Corridor'
      AND scope."datasetId" = staged.content ->> 'datasetId' AND scope.run > publish_run.run)`

/** Ids of the corridors that the values, statements, projects and links of the release speak of. */
const usedCorridors = `
  SELECT series."originId" || '-' || series."destinationId" AS id
  FROM "Series" AS series JOIN "SeriesVersion" AS version USING ("indicatorId", "seriesKey")
  WHERE series."subjectKind" = 'CORRIDOR' AND version."validTo" IS NULL
  UNION
  SELECT "subjectId" FROM "StatementSubject" WHERE "validTo" IS NULL AND "subjectKind" = 'CORRIDOR'
  UNION
  SELECT "corridorId" FROM "ProjectCorridor" WHERE "validTo" IS NULL
  UNION
  SELECT "fromId" FROM "Link" WHERE "validTo" IS NULL AND "fromKind" = 'Corridor'
  UNION
  SELECT "toId" FROM "Link" WHERE "validTo" IS NULL AND "toKind" = 'Corridor'`

function constant(condition: string, content: object): string {
  return `SELECT ${literal(JSON.stringify(content))}::jsonb AS content WHERE EXISTS (${condition})`
}
