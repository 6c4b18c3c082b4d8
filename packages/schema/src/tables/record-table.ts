import type { About, Batch, Cell, Column, Table } from '@opencorridor/formats'

/** Rows of a batch. */
const batchRows = 2_048

/** A column of a table of records, and what it says of one. */
export interface RecordColumn<R> {
  readonly column: Column
  readonly of: (record: R) => Cell
}

/** A column of texts: the first one of a table is the key of its rows. */
export const textColumn = <R>(
  name: string,
  title: string,
  of: (record: R) => string | null,
  role: Column['role'] = 'ATTRIBUTE',
): RecordColumn<R> => ({ column: { name, title, type: 'string', role }, of })

/** Records that stand in a list, as a table: a row for each. */
export function recordTable<R>(
  about: About,
  list: { readonly size: number; readonly at: (place: number) => R },
  columns: readonly RecordColumn<R>[],
): Table {
  return {
    about,
    rowCount: list.size,
    columns: columns.map(({ column }) => column),
    *batches(): Generator<Batch> {
      for (let start = 0; start < list.size; start += batchRows) {
        const rows = Math.min(batchRows, list.size - start)
        const records = Array.from({ length: rows }, (_, place) => list.at(start + place))
        yield { rows, columns: columns.map(({ of }) => records.map(of)) }
      }
    },
  }
}
