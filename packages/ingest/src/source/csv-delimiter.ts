import Papa from 'papaparse'

export type CsvDelimiter = ',' | ';' | '\t' | '|'

const delimiters: readonly CsvDelimiter[] = [',', ';', '\t', '|']

/** How many of the first rows share their number of cells, and that number; rows of one cell tell nothing. */
function agreement(start: string, delimiter: CsvDelimiter): { rows: number; cells: number } {
  const { data } = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: 50 })
  const sizes = new Map<number, number>()
  for (const { length } of data) if (length > 1) sizes.set(length, (sizes.get(length) ?? 0) + 1)
  const [best] = [...sizes].sort(([aCells, a], [bCells, b]) => b - a || bCells - aCells)
  return { cells: best?.[0] ?? 1, rows: best?.[1] ?? 0 }
}

/**
 * The delimiter with which most of the first rows have the same number of cells, the greater number where two draw; a
 * comma where none divides anything. Decimal commas within rows that semicolons divide do not mislead it.
 * @param start the beginning of the text, with lines that end in `\n`
 */
export function detectDelimiter(start: string): CsvDelimiter {
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, ...agreement(start, delimiter) }))
    .sort((a, b) => b.rows - a.rows || b.cells - a.cells)
  return best === undefined || best.rows === 0 ? ',' : best.delimiter
}
