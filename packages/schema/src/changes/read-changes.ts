import type { PrismaClient } from '../../generated/client/client.ts'
import type { RevisionModel } from '../../generated/client/models.ts'
import type { ChangedKind } from './changed-kinds.ts'
import { concernsSql } from './concerns-sql.ts'

/** Which changes: every condition must hold. */
export interface ChangeFilter {
  /** Sequences of the releases that brought them: behind the first, up to the second. */
  after: number
  upTo: number
  kinds?: readonly ChangedKind[] | undefined
  indicatorIds?: readonly string[] | undefined
  areaIds?: readonly string[] | undefined
}

/** Place of a change in the order of all: release, and ordinal within it. */
export type ChangeKey = readonly [releaseSequence: number, ordinal: number]

/** A stretch of the list. */
export interface ChangeRange {
  after?: ChangeKey | undefined
  before?: ChangeKey | undefined
  /** Rows of the stretch at most. */
  limit: number
  /** Whether they are taken from the end of it. */
  backward: boolean
  /**
   * Rows that are looked at in each direction at most, whether the filter lets them through or not: a filter by area
   * may let one row of a million through. Default 100,000, some tenths of a second.
   */
  lookAt?: number
}

/** What was found in a stretch. */
export interface ChangeStretch {
  /** In rising order, with the nearest on either side of the stretch where one was found. */
  rows: RevisionModel[]
  /** Where looking ended before the stretch was full; what lies behind it is another page. */
  lookedUpTo?: ChangeKey | undefined
  /** Whether looking on the other side of the cursor ended before anything was found. */
  mayPrecede: boolean
}

const rising = 'r."releaseSequence", r.ordinal'
const falling = 'r."releaseSequence" DESC, r.ordinal DESC'

/** Collects parameters of a statement. */
function parameters() {
  const values: unknown[] = []
  return {
    values,
    add(value: unknown): string {
      values.push(value)
      return `$${values.length}`
    },
  }
}

type Parameters = ReturnType<typeof parameters>

const releasesSql = ({ after, upTo }: ChangeFilter, p: Parameters): string =>
  `r."releaseSequence" > ${p.add(after)} AND r."releaseSequence" <= ${p.add(upTo)}`

/** What a row has to be about; undefined where every row is let through. */
function concernSql({ kinds, indicatorIds, areaIds }: ChangeFilter, p: Parameters): string | undefined {
  const conditions: string[] = []
  if (kinds !== undefined) conditions.push(`r."recordKind" = ANY (${p.add(kinds)}::text[])`)
  if (indicatorIds !== undefined) {
    conditions.push(concernsSql('Indicator', `${p.add(indicatorIds)}::text[]`, kinds))
  }
  if (areaIds !== undefined) conditions.push(concernsSql('Area', `${p.add(areaIds)}::text[]`, kinds))
  return conditions.length === 0 ? undefined : conditions.join(' AND ')
}

const keySql = ([sequence, ordinal]: ChangeKey, p: Parameters): string =>
  `(${p.add(sequence)}::int, ${p.add(ordinal)}::int)`

/**
 * Reads a stretch of the changes, and the nearest on either side of it, which say whether anything lies there: one
 * statement, and one more where it ended before it had found enough.
 */
export async function readChanges(
  prisma: PrismaClient,
  filter: ChangeFilter,
  { after, before, limit, backward, lookAt = 100_000 }: ChangeRange,
): Promise<ChangeStretch> {
  const p = parameters()
  const releases = releasesSql(filter, p)
  const concern = concernSql(filter, p)
  const most = concern === undefined ? '' : p.add(lookAt)
  const select = (conditions: readonly string[], order: string, count: string): string => {
    const rows = `"Revision" AS r WHERE ${[releases, ...conditions].join(' AND ')} ORDER BY ${order}`
    return concern === undefined
      ? `(SELECT r.* FROM ${rows} LIMIT ${count})`
      : `(SELECT r.* FROM (SELECT r.* FROM ${rows} LIMIT ${most}) AS r WHERE ${concern} ORDER BY ${order} LIMIT ${count})`
  }
  const inside: string[] = []
  const parts: string[] = []
  if (after !== undefined) {
    const key = keySql(after, p)
    inside.push(`(${rising}) > ${key}`)
    parts.push(select([`(${rising}) <= ${key}`], falling, '1'))
  }
  if (before !== undefined) {
    const key = keySql(before, p)
    inside.push(`(${rising}) < ${key}`)
    parts.push(select([`(${rising}) >= ${key}`], rising, '1'))
  }
  parts.push(select(inside, backward ? falling : rising, p.add(limit)))
  const rows = await prisma.$queryRawUnsafe<RevisionModel[]>(
    `SELECT * FROM (${parts.join('\nUNION\n')}) AS r ORDER BY ${rising}`,
    ...p.values,
  )
  if (concern === undefined) return { rows, mayPrecede: false }

  const key = ({ releaseSequence, ordinal }: RevisionModel): ChangeKey => [releaseSequence, ordinal]
  const isInside = (row: RevisionModel): boolean =>
    (after === undefined || isBehind(key(row), after)) && (before === undefined || isBehind(before, key(row)))
  const end = (from: ChangeKey | undefined, to: ChangeKey | undefined, back: boolean) =>
    lastLookedAt(prisma, filter, { after: from, before: to, backward: back, lookAt })
  const near = backward ? before : after
  const beyond =
    near !== undefined &&
    !rows.some((row) => (backward ? !isBehind(near, key(row)) : !isBehind(key(row), near)))
  return {
    rows,
    lookedUpTo: rows.filter(isInside).length < limit ? await end(after, before, backward) : undefined,
    mayPrecede:
      beyond &&
      (await end(backward ? near : undefined, backward ? undefined : near, !backward)) !== undefined,
  }
}

const isBehind = ([release, ordinal]: ChangeKey, [otherRelease, otherOrdinal]: ChangeKey): boolean =>
  release === otherRelease ? ordinal > otherOrdinal : release > otherRelease

/** The last row that is looked at where a stretch has more rows than that; whether the filter lets it through or not. */
async function lastLookedAt(
  prisma: PrismaClient,
  filter: ChangeFilter,
  {
    after,
    before,
    backward,
    lookAt,
  }: Required<Pick<ChangeRange, 'backward' | 'lookAt'>> & Pick<ChangeRange, 'after' | 'before'>,
): Promise<ChangeKey | undefined> {
  const p = parameters()
  const conditions = [releasesSql(filter, p)]
  if (after !== undefined) conditions.push(`(${rising}) > ${keySql(after, p)}`)
  if (before !== undefined) conditions.push(`(${rising}) < ${keySql(before, p)}`)
  const [row, next] = await prisma.$queryRawUnsafe<Pick<RevisionModel, 'releaseSequence' | 'ordinal'>[]>(
    `SELECT ${rising} FROM "Revision" AS r WHERE ${conditions.join(' AND ')}
     ORDER BY ${backward ? falling : rising} OFFSET ${p.add(lookAt - 1)} LIMIT 2`,
    ...p.values,
  )
  return row === undefined || next === undefined ? undefined : [row.releaseSequence, row.ordinal]
}

/** How many changes a filter lets through. */
export async function countChanges(prisma: PrismaClient, filter: ChangeFilter): Promise<number> {
  const p = parameters()
  const rows = await prisma.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM "Revision" AS r
     WHERE ${releasesSql(filter, p)} AND ${concernSql(filter, p) ?? 'true'}`,
    ...p.values,
  )
  return rows[0]?.count ?? 0
}
