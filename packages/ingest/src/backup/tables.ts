import { programTables } from '@opencorridor/schema'
import type { ClientBase } from 'pg'

/** A table as a backup takes it. */
export interface BackupTable {
  name: string
  /** In the order of the table. */
  columns: string[]
  /** What its rows are ordered by, as SQL: the same on every server, whatever its collation. */
  order: string
}

/**
 * The tables of this program in a database, but the history of its migrations, each behind those that it refers to, so that they can
 * be filled in this order.
 */
export async function listTables(client: ClientBase): Promise<BackupTable[]> {
  const { rows: columns } = await client.query<{
    table: string
    column: string
    text: boolean
    key: number | null
  }>(
    `SELECT c.relname AS table, a.attname AS column, t.typcategory = 'S' AS text,
       array_position(i.indkey::int2[], a.attnum) AS key
     FROM pg_class AS c
     JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     JOIN pg_type AS t ON t.oid = a.atttypid
     LEFT JOIN pg_index AS i ON i.indrelid = c.oid AND i.indisprimary
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname = ANY ($1)
     ORDER BY c.relname COLLATE "C", a.attnum`,
    [[...programTables()]],
  )
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to"
     FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  )
  const unquoted = (name: string) => name.replace(/^"|"$/g, '')
  const needs = references.map(({ from, to }) => ({ from: unquoted(from), to: unquoted(to) }))

  const tables = new Map<string, BackupTable>()
  for (const name of new Set(columns.map(({ table }) => table))) {
    const own = columns.filter(({ table }) => table === name)
    const key = own.filter(({ key: at }) => at !== null).sort((a, b) => (a.key ?? 0) - (b.key ?? 0))
    const order = (key.length === 0 ? own : key).map(
      ({ column, text }) => `"${column}"${text ? ' COLLATE "C"' : ''}`,
    )
    tables.set(name, { name, columns: own.map(({ column }) => column), order: order.join(', ') })
  }
  return inOrderOfReferences(tables, needs)
}

function inOrderOfReferences(
  tables: ReadonlyMap<string, BackupTable>,
  needs: readonly { from: string; to: string }[],
): BackupTable[] {
  const placed = new Map<string, BackupTable>()
  while (placed.size < tables.size) {
    const ready = [...tables.values()].filter(
      ({ name }) =>
        !placed.has(name) && needs.every(({ from, to }) => from !== name || to === name || placed.has(to)),
    )
    if (ready.length === 0) throw new Error('The tables of the database refer to each other in a circle.')
    for (const table of ready) placed.set(table.name, table)
  }
  return [...placed.values()]
}

/** A name in SQL. */
export function quotedColumns({ columns }: Pick<BackupTable, 'columns'>): string {
  return columns.map((column) => `"${column}"`).join(', ')
}
