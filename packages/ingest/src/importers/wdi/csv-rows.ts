import Papa from 'papaparse'

/**
 * Reads comma-separated text (RFC 4180) row by row, the header included. Empty lines are passed over. Cells are text
 * as it stands: `NA` is Namibia, and an empty cell an empty text.
 * @param visit gets the cells of a row, and where it begins in the text (`lineNumbers` makes a line of that)
 * @param broken is called in place of `visit` where quoting is broken, so that nothing tells where the row ends
 */
export function eachCsvRow(
  text: string,
  visit: (cells: readonly string[], offset: number) => void,
  broken: (message: string, offset: number) => void,
): void {
  let offset = 0
  Papa.parse<string[]>(text, {
    delimiter: ',',
    // Left to itself the parser runs a pattern over the whole text to find out.
    ...(text.includes('\r') ? {} : { newline: '\n' as const }),
    step: ({ data: cells, errors, meta }) => {
      if (errors[0] !== undefined) broken(errors[0].message, offset)
      else if (cells.length > 1 || cells[0] !== '') visit(cells, offset)
      offset = meta.cursor
    },
  })
}

/**
 * Line numbers of offsets in a text, counted from 1. The index is built at the first question: most files have no
 * line to be named.
 */
export function lineNumbers(text: string): (offset: number) => number {
  let ends: number[] | undefined
  return function lineAt(offset) {
    if (ends === undefined) {
      ends = []
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at)
    }
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
