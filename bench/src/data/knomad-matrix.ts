import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'

/** One cell of a matrix of countries: the names at the left of its row and above its column, and what it says. */
export interface MatrixCell {
  row: string
  column: string
  /** As the file has it; null where the file says that there is no figure (`-`, `N/A`). */
  value: number | null
}

/** The rows of a matrix as they stand in the file: texts, numbers and empty cells. */
export type MatrixRows = readonly (readonly unknown[])[]

/** Reads the first sheet of a workbook; others were added by whoever passed the file on. */
export async function readWorkbook(path: string): Promise<MatrixRows> {
  return readSheet(path, 1)
}

/** Reads a CSV file with a byte order mark. */
export async function readCsv(path: string): Promise<MatrixRows> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data
}

/** Rows and columns that are no country. */
const totals = /^(world|other (north|south))$/i

/**
 * The cells of a matrix between countries, the diagonal and the totals left out.
 * @param headerRow place of the row that names the columns, counted from 0; the rows below it are read until the
 *   first one without a name, where the notes begin
 * @throws RangeError when a cell is neither a number nor one of the marks for no figure
 */
export function matrixCells(rows: MatrixRows, headerRow: number): MatrixCell[] {
  const columns = (rows[headerRow] ?? []).map(nameOf)
  const below = rows.slice(headerRow + 1)
  const end = below.findIndex((row) => nameOf(row[0]) === '')
  return below.slice(0, end === -1 ? undefined : end).flatMap((row) => {
    const name = nameOf(row[0])
    return columns.slice(1).flatMap((column, at) => {
      const cell = row[at + 1] ?? ''
      const skipped = column === '' || column === name || totals.test(column) || totals.test(name)
      return skipped || cell === '' ? [] : [{ row: name, column, value: numberOf(cell) }]
    })
  })
}

function nameOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : ''
}

function numberOf(cell: unknown): number | null {
  if (typeof cell === 'number') return cell
  const text = nameOf(cell)
  if (text === '-' || text === 'N/A') return null
  const value = Number(text.replaceAll(',', ''))
  if (text === '' || !Number.isFinite(value))
    throw new RangeError(`The cell "${text}" is no number and no mark for none.`)
  return value
}
