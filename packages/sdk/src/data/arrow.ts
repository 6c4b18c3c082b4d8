import { bool, dateDay, dictionary, float64, tableFromArrays, tableToIPC, utf8 } from '@uwdata/flechette'
import type { DataType } from '@uwdata/flechette'
import { rowColumns } from './row.ts'
import type { PanelRow, PanelTable } from './row.ts'

/** Columns that are no text; all others are texts that repeat, so a dictionary holds each of them once. */
const types: Partial<Record<keyof PanelRow, DataType>> = {
  value: float64(),
  filled: bool(),
  start: dateDay(),
  end: dateDay(),
}

/**
 * Writes columns as an Arrow IPC stream, which every implementation of Arrow reads.
 * @returns the bytes of the stream; `value` is a float64 with nulls, `start` and `end` are days, texts are dictionaries
 */
export function arrowStream(table: PanelTable): Uint8Array {
  const columns = {
    ...table,
    start: table.start.map((date) => new Date(date)),
    end: table.end.map((date) => new Date(date)),
  }
  const arrow = tableFromArrays(
    rowColumns.map((name): [string, unknown[]] => [name, columns[name]]),
    { types: Object.fromEntries(rowColumns.map((name) => [name, types[name] ?? dictionary(utf8())])) },
  )
  const bytes = tableToIPC(arrow, { format: 'stream' })
  if (bytes === null) throw new Error('The Arrow writer kept the bytes to itself.')
  return bytes
}
