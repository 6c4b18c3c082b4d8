import { IngestError } from '../../item.ts'
import { readCsvRows } from '../../source/csv-rows.ts'
import type { Cell } from '../../source/sheets/cell.ts'
import { openWorkbook } from '../../source/sheets/workbook.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { TableMapping } from './table-mapping.ts'

/** One row of a table, of CSV or of a sheet. */
export interface TableRow {
  /** Line of the file, or row of the sheet. */
  line: number
  cells: readonly Cell[]
  /** Of CSV alone: whether a line end follows. */
  ended?: boolean
}

/**
 * The rows of a table from that of the column titles on.
 * @throws IngestError when the file cannot be read, or which sheet is meant is not known
 */
export async function* tableRows(
  file: SourceFile,
  { sheet, header, delimiter, encoding }: TableMapping['table'],
  onRead: (bytes: number) => void,
): AsyncGenerator<TableRow> {
  if (!/\.xlsx$/i.test(file.base)) {
    for await (const row of readCsvRows(file, {
      encoding,
      onRead,
      ...(delimiter === undefined ? {} : { delimiter }),
    })) {
      if (row.line >= header) yield row
    }
    return
  }
  const workbook = await openWorkbook(file)
  try {
    const [first = '', second] = workbook.sheets
    if (sheet === undefined && second !== undefined) {
      const names = workbook.sheets.map((name) => `"${name}"`).join(', ')
      throw new IngestError(
        `${file.name} has the sheets ${names}; say which one in the mapping, as "sheet" of "table".`,
      )
    }
    for await (const { row, cells } of workbook.rows(sheet ?? first, onRead)) {
      if (row >= header) yield { line: row, cells }
    }
  } finally {
    await workbook.close()
  }
}
