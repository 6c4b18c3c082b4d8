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

function filterSql({ after, upTo, kinds, indicatorIds, areaIds }: ChangeFilter, p: Parameters): string {
  const conditions = [`r."releaseSequence" > ${p.add(after)}`, `r."releaseSequence" <= ${p.add(upTo)}`]
  if (kinds !== undefined) conditions.push(`r."recordKind" = ANY (${p.add(kinds)}::text[])`)
  if (indicatorIds !== undefined) {
    conditions.push(concernsSql('Indicator', `${p.add(indicatorIds)}::text[]`, kinds))
  }
  if (areaIds !== undefined) conditions.push(concernsSql('Area', `${p.add(areaIds)}::text[]`, kinds))
  return conditions.join(' AND ')
}

const keySql = ([sequence, ordinal]: ChangeKey, p: Parameters): string =>
  `(${p.add(sequence)}::int, ${p.add(ordinal)}::int)`

/**
 * Reads a stretch of the changes, and the nearest on either side of it, which say whether anything lies there: one
 * statement.
 */
export async function readChanges(
  prisma: PrismaClient,
  filter: ChangeFilter,
  { after, before, limit, backward }: ChangeRange,
): Promise<RevisionModel[]> {
  const p = parameters()
  const where = filterSql(filter, p)
  const select = (conditions: readonly string[], order: string, count: string): string =>
    `(SELECT r.* FROM "Revision" AS r WHERE ${[where, ...conditions].join(' AND ')} ORDER BY ${order} LIMIT ${count})`
  const inside: string[] = []
  const parts: string[] = []
  const one = '1'
  if (after !== undefined) {
    const key = keySql(after, p)
    inside.push(`(${rising}) > ${key}`)
    parts.push(select([`(${rising}) <= ${key}`], falling, one))
  }
  if (before !== undefined) {
    const key = keySql(before, p)
    inside.push(`(${rising}) < ${key}`)
    parts.push(select([`(${rising}) >= ${key}`], rising, one))
  }
  parts.push(select(inside, backward ? falling : rising, p.add(limit)))
  return prisma.$queryRawUnsafe<RevisionModel[]>(
    `SELECT * FROM (${parts.join('\nUNION\n')}) AS r ORDER BY ${rising}`,
    ...p.values,
  )
}

/** How many changes a filter lets through. */
export async function countChanges(prisma: PrismaClient, filter: ChangeFilter): Promise<number> {
  const p = parameters()
  const rows = await prisma.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM "Revision" AS r WHERE ${filterSql(filter, p)}`,
    ...p.values,
  )
  return rows[0]?.count ?? 0
}
