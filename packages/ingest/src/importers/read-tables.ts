import { readCsvRows } from '../source/csv-rows.ts'
import { isUnreadable } from '../source/sheets/cell.ts'
import type { Cell as SheetCell } from '../source/sheets/cell.ts'
import { openWorkbook } from '../source/sheets/workbook.ts'
import type { SourceFile } from '../source/source-file.ts'

/** A cell as the readers of statistical tables take it; null where nothing stands. */
export type Cell = string | number | null

/** One row of a sheet or CSV file. */
export interface TableRow {
  /** Line of the file, or row of the sheet, counted from 1. */
  line: number
  cells: readonly Cell[]
  /** Of CSV alone: whether a line end follows. */
  ended?: boolean
}

/** One table of a file. */
export interface Table {
  /** Name of the sheet; empty for a CSV file. */
  sheet: string
  /** Each call reads from the beginning. Rows without content are left out. */
  readonly rows: () => AsyncGenerator<TableRow>
}

/**
 * Gives the tables of a file to a reader: of a workbook its sheets, of CSV (in UTF-8, else windows-1252) the file itself.
 * The file is closed when the reader ends.
 */
export async function* readTables<T>(
  file: SourceFile,
  read: (tables: readonly Table[]) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  if (!/\.xlsx$/i.test(file.base)) {
    yield* read([{ sheet: '', rows: () => readCsvRows(file, { encoding: 'detect' }) }])
    return
  }
  const workbook = await openWorkbook(file)
  try {
    async function* rows(sheet: string): AsyncGenerator<TableRow> {
      for await (const { row, cells } of workbook.rows(sheet)) yield { line: row, cells: cells.map(plain) }
    }
    yield* read(workbook.sheets.map((sheet) => ({ sheet, rows: () => rows(sheet) })))
  } finally {
    await workbook.close()
  }
}

/**
 * Neither truth values nor dates belong into these tables: as texts they are refused where a figure is expected, and a
 * cell that cannot be read is refused with what is wrong with it.
 */
function plain(cell: SheetCell): Cell {
  if (isUnreadable(cell)) return cell.reason
  if (typeof cell === 'boolean') return String(cell)
  return cell instanceof Date ? cell.toISOString() : cell
}
