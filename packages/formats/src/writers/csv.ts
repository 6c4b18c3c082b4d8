import { absenceNote, factsOf } from '../facts.ts'
import { statusColumn } from '../table.ts'
import type { Batch, Cell, Table } from '../table.ts'

/** A field as RFC 4180 has it: in quotes where it holds one of its signs. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * The fields of a column. Most texts of a table are that of the row before, and are quoted once; so this is faster
 * than libraries that are given rows, by what it takes to write a table of a million rows or not.
 */
function fields(cells: readonly Cell[]): string[] {
  let last: Cell = null
  let text = ''
  return cells.map((cell) => {
    if (typeof cell === 'number') return String(cell)
    if (cell !== last) {
      last = cell
      text = cell === null ? '' : quoted(String(cell))
    }
    return text
  })
}

/** The lines of some rows, each with its end. */
export function csvLines({ rows, columns }: Batch): string {
  const texts = columns.map(fields)
  let lines = ''
  for (let row = 0; row < rows; row += 1) {
    let line = texts[0]?.[row] ?? ''
    for (let column = 1; column < texts.length; column += 1) line += `,${texts[column]?.[row] ?? ''}`
    lines += `${line}\r\n`
  }
  return lines
}

/** A header as a line. */
export const csvHeader = (names: readonly string[]): string => `${names.map(quoted).join(',')}\r\n`

/** How a CSV file is written. */
export interface CsvOptions {
  /** Whether the citation, licences, release and notes stand before the header, each line after `#`; default true. */
  readonly comments?: boolean
}

/**
 * A table as CSV (RFC 4180, UTF-8, header present). What has no value has an empty field.
 *
 * Comments are no part of RFC 4180, but every reader of tables can skip them (`comment="#"`), and a file that was saved
 * has nothing else that says what it is.
 */
export async function* csv(table: Table, { comments = true }: CsvOptions = {}): AsyncGenerator<string> {
  let head = ''
  if (comments) {
    const facts = factsOf(table.about).map(([name, text]) => `${name}: ${text}`)
    if (statusColumn(table) >= 0) facts.push(absenceNote)
    head = facts.map((fact) => `# ${fact}\r\n`).join('')
  }
  yield head + csvHeader(table.columns.map(({ name }) => name))
  for await (const batch of table.batches()) yield csvLines(batch)
}
