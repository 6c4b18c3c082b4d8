import { parquetWriteBuffer } from 'hyparquet-writer'
import type { BasicType } from 'hyparquet-writer'

/** A value that a column may have. */
export type Cell = string | number | boolean | null

function typeOf(cells: readonly Cell[]): BasicType {
  const first = cells.find((cell) => cell !== null)
  if (typeof first === 'number') return 'DOUBLE'
  return typeof first === 'boolean' ? 'BOOLEAN' : 'STRING'
}

/**
 * Writes a table as Parquet.
 * @param columns by name, all of one length
 * @param metadata facts about the whole table, such as its release and licences, kept in the file's footer
 */
export function parquetBytes(
  columns: Readonly<Record<string, Cell[]>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const columnData = Object.entries(columns).map(([name, data]) => ({ name, data, type: typeOf(data) }))
  const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }))
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: '@opencorridor/sdk' }))
}
