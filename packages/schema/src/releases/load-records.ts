import { Prisma } from '../../generated/client/client.ts'
import type { SqlReader } from '../database/sql-reader.ts'
import { recordFields } from '../records/fields.ts'
import { isRecordKind, recordKinds } from '../records/kinds.ts'
import type { RecordKind, Records } from '../records/records.ts'

/** All records that one release displays, by kind. */
export type ReleaseRecords = { [K in RecordKind]: Records[K][] }

const kinds = Object.keys(recordKinds).filter(isRecordKind)

/** Fields in which records are ordered: their natural key, but by `ordinal` within a project. */
function orderOf(kind: RecordKind): readonly string[] {
  const [first, ...rest]: readonly string[] = recordKinds[kind].key
  const ordinal = recordFields(kind).some(({ name }) => name === 'ordinal') ? ['ordinal'] : []
  return [...(first === undefined ? [] : [first]), ...ordinal, ...rest]
}

/** The rows of a kind that are in force in release `$1`, as one JSON array; decimals as text, for their digits. */
function kindSql(kind: RecordKind): string {
  const columns = recordFields(kind).map(({ name, type }) =>
    type === 'Decimal' ? `"${name}"::text AS "${name}"` : `"${name}"`,
  )
  const texts = new Set(recordFields(kind).flatMap(({ name, type }) => (type === 'String' ? name : [])))
  // The same order on every server, whatever its collation.
  const order = orderOf(kind).map((name) => (texts.has(name) ? `"${name}" COLLATE "C"` : `"${name}"`))
  return `SELECT '${kind}' AS kind, (SELECT coalesce(json_agg(r), '[]')::text FROM (
    SELECT ${columns.join(', ')} FROM "${kind}" WHERE "validFrom" <= $1 AND ("validTo" IS NULL OR "validTo" > $1)
    ORDER BY ${order.join(', ')}) AS r) AS records`
}

const statement = kinds.map(kindSql).join('\nUNION ALL\n')

/**
 * Reads every record that is in force in a release, each kind in order of its natural key: one statement for all.
 * (A `findMany` for each kind has Prisma compile thirty-seven queries, which took longer than the rest of the start:
 * docs/decisions/0006-start.md.) Values are no records: they are loaded when they are asked for, see `load-series.ts`.
 */
export async function loadRecords(sql: SqlReader, sequence: number): Promise<ReleaseRecords> {
  const rows = await sql.rows<{ kind: string; records: string }>(statement, sequence)
  const records = Object.fromEntries(
    rows.map(({ kind, records: text }) => [kind, JSON.parse(text) as unknown]),
  ) as ReleaseRecords
  for (const money of records.ProjectMoney) money.amount = new Prisma.Decimal(money.amount)
  return records
}
