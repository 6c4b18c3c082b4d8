import { recordKeySql } from '../records/key-sql.ts'
import { isRecordKind, recordKinds } from '../records/kinds.ts'
import type { RecordKind } from '../records/records.ts'

/** What changes can be asked for by. */
export type Concern = 'Area' | 'Indicator'

const ends = (corridor: string, ids: string): string =>
  `(split_part(${corridor}, '-', 1) = ANY (${ids}) OR split_part(${corridor}, '-', 2) = ANY (${ids}))`

const projects = (ids: string): string =>
  `SELECT "projectId" FROM "ProjectArea" WHERE "areaId" = ANY (${ids})`

const subjects = (alias: string, ids: string): string =>
  `(${alias}."subjectKind" = 'AREA' AND ${alias}."subjectId" = ANY (${ids})
    OR ${alias}."subjectKind" = 'CORRIDOR' AND ${ends(`${alias}."subjectId"`, ids)})`

/**
 * Whether a row of a kind's table, called `t`, is about one of the ids: it is that record or names it; a corridor is
 * about its two ends, a project and its parts about the areas where it works, a statement about its subjects.
 * @returns alternatives, as SQL; none where rows of the kind are about no such thing.
 */
function alternatives(kind: RecordKind, concern: Concern, ids: string): string[] {
  const found: string[] = kind === concern ? [`t.id = ANY (${ids})`] : []
  for (const { field, kind: target, list } of recordKinds[kind].references) {
    if (target === concern) found.push(list ? `t."${field}" && ${ids}` : `t."${field}" = ANY (${ids})`)
    if (concern !== 'Area') continue
    if (target === 'Corridor') found.push(ends(`t."${field}"`, ids))
    if (target === 'Project') found.push(`t."${field}" IN (${projects(ids)})`)
  }
  if (concern !== 'Area') return found
  if (kind === 'Project') found.push(`t.id IN (${projects(ids)})`)
  if (kind === 'StatementSubject') found.push(subjects('t', ids))
  if (kind === 'Statement') {
    found.push(`t.id IN (SELECT s."statementId" FROM "StatementSubject" AS s WHERE ${subjects('s', ids)})`)
  }
  if (kind === 'Link') {
    found.push(
      `t."fromKind" = 'Area' AND t."fromId" = ANY (${ids})`,
      `t."toKind" = 'Area' AND t."toId" = ANY (${ids})`,
    )
  }
  return found
}

/** Whether what a dataset brought or lost at once has anything of it, by what came or went with that release. */
const anyOfDataset = (from: string, rest: string): string =>
  `EXISTS (SELECT FROM ${from} WHERE t."datasetId" = substr(r."recordKey", 3)
     AND r."releaseSequence" IN ("validFrom", "validTo") AND ${rest})`

/** By the name of a kind, whether a row of `Revision` about it is about one of the ids; undefined where none can be. */
function recordSql(kind: RecordKind, concern: Concern, ids: string): string | undefined {
  const about = alternatives(kind, concern, ids).join(' OR ')
  if (about === '') return undefined
  return `CASE WHEN starts_with(r."recordKey", '*@') THEN ${anyOfDataset(`"${kind}" AS t`, `(${about})`)}
    ELSE r."recordKey" IN (SELECT ${recordKeySql(kind, 't')} FROM "${kind}" AS t WHERE ${about}) END`
}

function seriesSql(concern: Concern, ids: string): string {
  if (concern === 'Indicator') return `r."indicatorId" = ANY (${ids})`
  const about = `(t."areaId" = ANY (${ids}) OR t."originId" = ANY (${ids}) OR t."destinationId" = ANY (${ids}))`
  const versions = `"Series" AS t JOIN "SeriesVersion" USING ("indicatorId", "seriesKey")`
  // The series are read once, and not looked up for each row.
  return `CASE WHEN starts_with(r."recordKey", '*@')
    THEN ${anyOfDataset(versions, `"indicatorId" = r."indicatorId" AND ${about}`)}
    ELSE (r."indicatorId", r."recordKey") IN (SELECT t."indicatorId", t."seriesKey" FROM "Series" AS t WHERE ${about}) END`
}

/**
 * Whether a row `r` of `Revision` is about some areas or indicators, whether or not they are still there.
 * @param ids the parameter of their ids, such as `$3`.
 * @param kinds only rows of these kinds need to be told apart; all when not given.
 */
export function concernsSql(concern: Concern, ids: string, kinds?: readonly string[]): string {
  const wanted = (kind: string): boolean => kinds?.includes(kind) ?? true
  const series = seriesSql(concern, ids)
  const records = Object.keys(recordKinds)
    .filter(isRecordKind)
    .filter(wanted)
    .flatMap((kind) => {
      const about = recordSql(kind, concern, ids)
      return about === undefined ? [] : [`WHEN '${kind}' THEN ${about}`]
    })
  // Never true, and names the ids all the same: a parameter that a statement does not name has no type.
  const never = `${ids} IS NULL`
  if (records.length === 0) return wanted('series') ? `r."recordKind" = 'series' AND ${series}` : never
  const first = wanted('series') ? [`WHEN 'series' THEN ${series}`] : []
  return `CASE r."recordKind" ${[...first, ...records].join('\n ')} ELSE false END`
}
