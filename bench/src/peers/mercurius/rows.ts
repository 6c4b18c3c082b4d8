import type pg from 'pg'
import { statements } from './statements.ts'

/** Runs the statements on a pool. */
export function createRows(pool: pg.Pool) {
  return async function rows<Row extends pg.QueryResultRow>(
    name: keyof typeof statements,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const result = await pool.query<Row>({ name, text: statements[name], values: [...values] })
    return result.rows
  }
}

/** Rows by the text of one of their columns; of a text without rows none. */
export function grouped<Row extends object>(
  rows: readonly Row[],
  column: keyof Row,
): (text: string) => Row[] {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) {
    const group = groups.get(row[column])
    if (group === undefined) groups.set(row[column], [row])
    else group.push(row)
  }
  return (text) => groups.get(text) ?? []
}
