import { isDatabankHeader } from './databank-header.ts'
import { isServiceHeader } from './service-header.ts'
import type { TableRow } from '../read-tables.ts'

/** Rows in which a header is looked for: publishers put titles and notes above it. */
const searched = 30

/** A table from its header on, told by it. */
export interface HeadedTable {
  layout: 'DATABANK' | 'SERVICES'
  rows: AsyncGenerator<TableRow>
}

/** Tells the layout of a table by its header. @returns undefined for a table of another kind: a legend, a list. */
export async function headedTable(rows: AsyncIterable<TableRow>): Promise<HeadedTable | undefined> {
  const iterator = rows[Symbol.asyncIterator]()
  for (let looked = 0; looked < searched; looked += 1) {
    const next = await iterator.next()
    if (next.done === true) return undefined
    const row = next.value
    const layout = isServiceHeader(row.cells)
      ? 'SERVICES'
      : isDatabankHeader(row.cells)
        ? 'DATABANK'
        : undefined
    if (layout !== undefined) return { layout, rows: from(row, iterator) }
  }
  await iterator.return?.()
  return undefined
}

async function* from(header: TableRow, rest: AsyncIterator<TableRow>): AsyncGenerator<TableRow> {
  try {
    yield header
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
