import { recordKinds } from './kinds.ts'
import type { RecordKind } from './records.ts'

/**
 * The SQL text of the one text that names a record: what `recordId` gives for a row of the kind's table.
 * @param alias of the table in the statement.
 */
export function recordKeySql(kind: RecordKind, alias: string): string {
  const columns = recordKinds[kind].key.map((field) => `${alias}."${field}"`)
  if (columns.length === 1) return `${alias}."id"`
  return `'[' || ${columns.map((column) => `to_jsonb(${column})::text`).join(` || ',' || `)} || ']'`
}
