import { IngestError } from '../../item.ts'
import type { Cell, TableRow } from '../read-tables.ts'
import { widthFault } from '../row-width.ts'

/** A matrix as it stands in the file. */
export interface MatrixTable {
  /** The texts above the header. */
  titles: readonly string[]
  /** The first cell of the header. */
  corner: string
  /** Names above the columns, and the place of each column in a row's cells. */
  columns: readonly { name: string; at: number }[]
  /** Names at the left of the rows. */
  rows: readonly (TableRow & { name: string })[]
  /** Rows below the header that have no name, or only a text: notes, and what else is no row of the matrix. */
  rest: readonly TableRow[]
}

/** Rows above the header that are looked at: titles and blank rows. */
const rowsAbove = 20

/** A name without the blanks that files have around and within names. */
function nameOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : ''
}

const isFilled = (cell: Cell): boolean => cell !== null && String(cell).trim() !== ''

/**
 * Finds a matrix among rows: a header of names from the second cell on, and below it rows that begin with these names.
 * @returns undefined where there is none
 * @throws IngestError when the matrix lacks rows that its columns name, or a row has more or fewer cells than there are
 *   columns: a file that breaks off would take values away
 */
export async function readMatrixTable(
  rows: AsyncIterable<TableRow>,
  file: string,
): Promise<MatrixTable | undefined> {
  const titles: string[] = []
  const body: (TableRow & { name: string })[] = []
  const rest: TableRow[] = []
  let header: ReturnType<typeof headerOf>

  for await (const row of rows) {
    const first = nameOf(row.cells[0])
    if (header === undefined) {
      header = headerOf(row)
      if (header !== undefined) continue
      if (first !== '') titles.push(first)
      if (row.line >= rowsAbove) return undefined
    } else if (header.names.has(first) || (first !== '' && row.cells.slice(1).some(isFilled))) {
      // The comparison of spellings in one of the workbooks has names above its columns, but not at its left.
      if (body.length === 0 && !header.names.has(first)) return undefined
      const fault = widthFault(header.cells, row)
      if (fault !== undefined) {
        throw new IngestError(
          `${file}, line ${row.line}: the matrix breaks off at the row of "${first}". ${fault}`,
        )
      }
      body.push({ ...row, name: first })
    } else if (row.cells.some(isFilled)) rest.push(row)
  }
  if (header === undefined || body.length === 0) return undefined

  const found = new Set(body.map(({ name }) => name))
  const lacking = header.columns.filter(({ name }) => !found.has(name)).map(({ name }) => name)
  // Totals may stand on one side only.
  const broken = lacking.filter((name) => !isTotal(name) && !isRest(name))
  if (broken.length > 0) {
    throw new IngestError(
      `${file}: ${broken.length} of the ${header.columns.length} places above the columns have no row, the first of ` +
        `them ${broken[0] ?? ''}; the matrix breaks off, fetch it again.`,
    )
  }
  return { titles, corner: header.corner, columns: header.columns, rows: body, rest }
}

function headerOf({ cells }: TableRow) {
  const columns = cells
    .map((cell, at) => ({ name: nameOf(cell), at }))
    .filter(({ name, at }) => at > 0 && name !== '')
  const filled = cells.slice(1).filter(isFilled)
  if (columns.length < 2 || columns.length < filled.length) return undefined
  return { corner: nameOf(cells[0]), cells, columns, names: new Set(columns.map(({ name }) => name)) }
}

/** The sum over all places. */
export function isTotal(name: string): boolean {
  return /^(?:world|(?:grand )?total)$/i.test(name)
}

/** What a matrix of migrants could not give to a country. */
export function isRest(name: string): boolean {
  return /^other\b/i.test(name)
}
