/** A column of a table: its heading, and what stands in a row. */
export interface TableColumn<T> {
  heading: string
  cell: (row: T) => string
  /** Numbers stand at the right. */
  right?: boolean
  /** Colours a cell that is padded already. */
  paint?: (text: string) => string
}

/** Rows as lines, each column as wide as its widest cell, below their headings. */
export function table<T>(columns: readonly TableColumn<T>[], rows: readonly T[]): string[] {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)))
  const widths = columns.map(({ heading }, at) =>
    Math.max(heading.length, ...cells.map((line) => line[at]?.length ?? 0)),
  )
  const lay = (line: readonly string[], isHeading: boolean): string =>
    line
      .map((cell, at) => {
        const column = columns[at]
        const width = widths[at] ?? 0
        const last = at === line.length - 1 && column?.right !== true
        const padded = column?.right === true ? cell.padStart(width) : last ? cell : cell.padEnd(width)
        return isHeading || column?.paint === undefined ? padded : column.paint(padded)
      })
      .join('  ')
  return [columns.map(({ heading }) => heading), ...cells].map((line, at) => lay(line, at === 0))
}
