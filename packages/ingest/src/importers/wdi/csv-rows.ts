import Papa from 'papaparse'
import type { ParseResult } from 'papaparse'

/** Characters that are parsed at a time: rows are garbage as soon as they have been visited. */
const pieceLength = 256 * 1024

/**
 * Reads comma-separated text (RFC 4180) row by row, the header included. Empty lines are passed over. Cells are text
 * as it stands: `NA` is Namibia, and an empty cell an empty text.
 * @param visit gets the cells of a row, and its number from 0, empty lines counted (`rowPlaces` makes a line of that)
 * @param broken is called in place of `visit` where quoting is broken, so that nothing tells where the row ends
 */
export function eachCsvRow(
  text: string,
  visit: (cells: readonly string[], row: number) => void,
  broken: (message: string, row: number) => void,
): void {
  const parser = new Papa.Parser({ delimiter: ',', newline: lineEnd(text) })
  let row = 0
  let length = pieceLength
  for (let at = 0; at < text.length;) {
    const isLast = at + length >= text.length
    const { data, errors, meta } = parser.parse(text.slice(at, at + length), 0, !isLast) as ParseResult<
      string[]
    >
    const [fault] = errors
    const first = row
    for (const cells of data) {
      if (row - first === fault?.row) broken(fault.message, row)
      else if (cells.length > 1 || cells[0] !== '') visit(cells, row)
      row += 1
    }
    if (isLast) return
    // A row that does not end within the piece is tried again with more of it.
    length = meta.cursor === 0 ? 2 * length : pieceLength
    at += meta.cursor
  }
}

/** As the first line ends. Left to itself the parser runs a pattern over the whole text to find out. */
function lineEnd(text: string): '\r\n' | '\n' | '\r' {
  const first = text.indexOf('\n')
  if (first === -1) return text.includes('\r') ? '\r' : '\n'
  return text[first - 1] === '\r' ? '\r\n' : '\n'
}

/** Where a row stands. */
export interface RowPlace {
  /** Counted from 1. */
  line: number
  /** Its text, as far as the line goes. */
  raw: string
}

/** Places of rows in a text, by their numbers. They are sought at the first question: most files have no row to be named. */
export function rowPlaces(text: string): (row: number) => RowPlace {
  let offsets: number[] | undefined
  let lineAt: ReturnType<typeof lineNumbers> | undefined
  return function placeOf(row) {
    offsets ??= rowOffsets(text)
    lineAt ??= lineNumbers(text)
    const offset = offsets[row] ?? text.length
    const end = text.indexOf('\n', offset)
    return { line: lineAt(offset), raw: text.slice(offset, end === -1 ? undefined : end).trimEnd() }
  }
}

function rowOffsets(text: string): number[] {
  const offsets = [0]
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: lineEnd(text),
    step: ({ meta }) => offsets.push(meta.cursor),
  })
  return offsets
}

/** Line numbers of offsets in a text, counted from 1. */
function lineNumbers(text: string): (offset: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at)
  return function lineAt(offset) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? Infinity) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
