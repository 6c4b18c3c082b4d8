/**
 * Reads a table that stands in the source as text: one row a line, cells between `|`, empty lines left out.
 * @throws TypeError when a row has another number of cells than `columns`: the table has a typing error.
 */
export function parseTable<const N extends 2 | 3 | 4 | 5 | 6 | 7>(text: string, columns: N): Row<N>[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      if (!hasLength(cells, columns)) {
        throw new TypeError(
          `The row "${line}" has ${cells.length} cells, and the table has ${columns} columns.`,
        )
      }
      return cells
    })
}

function hasLength<const N extends 2 | 3 | 4 | 5 | 6 | 7>(cells: string[], columns: N): cells is Row<N> {
  return cells.length === columns
}

/** A row of N cells. */
export type Row<N extends 2 | 3 | 4 | 5 | 6 | 7> = {
  2: [string, string]
  3: [string, string, string]
  4: [string, string, string, string]
  5: [string, string, string, string, string]
  6: [string, string, string, string, string, string]
  7: [string, string, string, string, string, string, string]
}[N]
