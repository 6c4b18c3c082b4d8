import { askIds } from './series-group.ts'
import type { AskIds, SeriesAsk } from './series-group.ts'

/** Asks about one subject of one indicator, whose series come in rows of their own; there may be none. */
export type SubjectKind = 'AREA' | 'CORRIDOR'

/** The asks that one statement can answer together: those that name the same ids. */
export type AskKind = 'INDICATOR' | 'ORIGIN' | 'DESTINATION' | SubjectKind | 'ABOUT_AREA' | 'ABOUT_CORRIDOR'

/** Whether asks of a kind are about one subject of one indicator. */
export const isOfSubject = (kind: AskKind): kind is SubjectKind => kind === 'AREA' || kind === 'CORRIDOR'

const ofIndicator = 's."indicatorId" = ask."indicatorId"'
const ofArea = 's."areaId" = ask."areaId"'
const ofOrigin = 's."originId" = ask."originId"'
const ofDestination = 's."destinationId" = ask."destinationId"'
// Every key and index of the series leads with the indicator, also where all indicators are asked for.
const ofIndicators = 's."indicatorId" = ANY ((SELECT $6::text[])::text[])'

const conditions: Readonly<Record<AskKind, readonly string[]>> = {
  INDICATOR: [ofIndicator],
  ORIGIN: [ofIndicator, ofOrigin],
  DESTINATION: [ofIndicator, ofDestination],
  AREA: [ofIndicator, ofArea],
  CORRIDOR: [ofIndicator, ofOrigin, ofDestination],
  ABOUT_AREA: [ofIndicators, ofArea],
  ABOUT_CORRIDOR: [ofIndicators, ofOrigin, ofDestination],
}

/** Which statement answers an ask. */
export function askKind(ask: SeriesAsk): AskKind {
  const { indicatorId, areaId, originId, destinationId } = askIds(ask)
  if (indicatorId === '') return areaId === '' ? 'ABOUT_CORRIDOR' : 'ABOUT_AREA'
  if (areaId !== '') return 'AREA'
  if (originId !== '') return destinationId === '' ? 'ORIGIN' : 'CORRIDOR'
  return destinationId === '' ? 'INDICATOR' : 'DESTINATION'
}

/** That a row of a table is in force in release `$1`. */
export const inForce = (table: string): string =>
  `${table}."validFrom" <= $1 AND (${table}."validTo" IS NULL OR ${table}."validTo" > $1)`

/** Between the descriptions of two series, and between the fields of one: signs that no id or key has in it. */
export const separators = { series: '\u001e', fields: '\u001f' }

/** What many series of an indicator have in common: the end of what describes one. */
export const descriptionEnd = 's."frequency", s."dimensions", s."datasetId", v."editionId", v."firstPeriod"'

/** What describes a series and its version, in SQL; `describe` reads it. */
const descriptionFields = `s."indicatorId", s."seriesKey", coalesce(s."areaId", s."originId", ''),
        coalesce(s."destinationId", ''), ${descriptionEnd}`

/**
 * What is said of the cells of a series. A subquery for each series, because a join would have the planner read the
 * attributes of all series of an indicator for the corridors of one origin.
 */
const attributes = `(
          SELECT json_agg(json_build_array(a."period", a."attribute", a."value"))
          FROM "ObservationAttribute" AS a
          WHERE a."indicatorId" = s."indicatorId" AND a."seriesKey" = s."seriesKey" AND ${inForce('a')}
        )`

/** The cells of a series: its values as `array_send` writes them, then its statuses. */
const cells = 'array_send(v."values") || v."statuses"'

/** The series that have a version in some release. */
const versions = `JOIN "SeriesVersion" AS v ON v."indicatorId" = s."indicatorId" AND v."seriesKey" = s."seriesKey"`

/**
 * Whether anything is said of cells of the indicator, which is asked once for each group. The order is that of the key, so
 * that the first row is looked up there; about every indicator it is not worth asking.
 */
const noted = (kind: AskKind) =>
  kind === 'ABOUT_AREA' || kind === 'ABOUT_CORRIDOR'
    ? 'SELECT true AS "any"'
    : `SELECT count(*) > 0 AS "any" FROM (
    SELECT FROM "ObservationAttribute" AS a WHERE a."indicatorId" = ask."indicatorId" ORDER BY a."seriesKey" LIMIT 1
  ) AS first`

/** Bytes of cells in one row. A message of some size is put together from what the network brings by copying it again and again. */
export const pieceBytes = 24_576

/**
 * The asks, `$2` to `$5`: arrays of ids, which are read through subqueries so that the planner has no reason to plan anew
 * for each question.
 */
const asks = `unnest((SELECT $2::text[]), (SELECT $3::text[]), (SELECT $4::text[]), (SELECT $5::text[])) WITH ORDINALITY
  AS ask ("indicatorId", "areaId", "originId", "destinationId", "place")`

/**
 * The statement that reads the series of any number of groups as release `$1` has them. It gives for each ask the
 * descriptions of its series as one text in the first row, and their cells in pieces, one in each row, in base64.
 *
 * Why it is made like this, and what other ways took: docs/decisions/0009-loading-series.md.
 */
function statementOfGroups(kind: AskKind): string {
  return `SELECT ask."place"::int AS "place", piece."from", CASE WHEN piece."from" = 1 THEN packed."series" END AS "series",
  encode(substring(packed."cells" FROM piece."from" FOR ${pieceBytes}), 'base64') AS "cells"
FROM ${asks}
CROSS JOIN LATERAL (
  ${noted(kind)}
) AS noted
CROSS JOIN LATERAL (
  SELECT string_agg(one."series", chr(30)) AS "series", string_agg(one."cells", '') AS "cells"
  FROM (
    SELECT
      concat_ws(chr(31), ${descriptionFields},
        CASE WHEN noted."any" THEN ${attributes} END) AS "series",
      ${cells} AS "cells"
    FROM "Series" AS s
    ${versions}
    WHERE ${conditions[kind].join(' AND ')} AND ${inForce('v')}
    ORDER BY s."indicatorId" COLLATE "C", s."seriesKey" COLLATE "C"
  ) AS one
) AS packed
CROSS JOIN LATERAL generate_series(1, coalesce(octet_length(packed."cells"), 1), ${pieceBytes}) AS piece ("from")`
}

/** Of a series the description and the cells, in a row of its own. */
const oneSeries = `concat_ws(chr(31), ${descriptionFields},
        ${attributes}) AS "series",
  encode(${cells}, 'base64') AS "cells"`

/**
 * The statement that reads the series about any number of single subjects: most have one, and each has a row of its
 * own, in the order of the asks. A subject that has none has no row.
 */
const statementOfSubjects = (kind: AskKind): string => `SELECT ask."place"::int AS "place",
  ${oneSeries}
FROM ${asks}
JOIN "Series" AS s ON ${conditions[kind].join(' AND ')}
${versions}
WHERE ${inForce('v')}
ORDER BY ask."place", s."seriesKey" COLLATE "C"`

/**
 * The statement about one subject of indicator `$2`: for a single row, arrays and their places are a part of what it takes,
 * and so is putting it in order.
 */
const statementOfSubject = (subject: string): string => `SELECT ${oneSeries}
FROM "Series" AS s
${versions}
WHERE s."indicatorId" = $2 AND ${subject} AND ${inForce('v')}`

/** The ids of the subject of a single ask. */
export const subjectIds = (kind: SubjectKind, { areaId, originId, destinationId }: AskIds): string[] =>
  kind === 'AREA' ? [areaId] : [originId, destinationId]

/** The statement of a single ask about a subject, whose ids are `$3`, or `$3` and `$4`. */
export const subjectStatements: Readonly<Record<SubjectKind, string>> = {
  AREA: statementOfSubject('s."areaId" = $3'),
  CORRIDOR: statementOfSubject('s."originId" = $3 AND s."destinationId" = $4'),
}

/** The statement of each kind of ask; their texts never change, so that each is planned once for a connection. */
export const seriesStatements: Readonly<Record<AskKind, string>> = {
  INDICATOR: statementOfGroups('INDICATOR'),
  ORIGIN: statementOfGroups('ORIGIN'),
  DESTINATION: statementOfGroups('DESTINATION'),
  AREA: statementOfSubjects('AREA'),
  CORRIDOR: statementOfSubjects('CORRIDOR'),
  ABOUT_AREA: statementOfGroups('ABOUT_AREA'),
  ABOUT_CORRIDOR: statementOfGroups('ABOUT_CORRIDOR'),
}
