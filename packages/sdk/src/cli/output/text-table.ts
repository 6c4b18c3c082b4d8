/** A column of a table for people. */
export interface TextColumn {
  readonly title: string
  /** Numbers stand at the right, for their digits to be compared. */
  readonly align?: 'right'
}

/** Widest text of a column before it is cut, where lines have an end. */
const widest = 40

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, Math.max(width - 1, 0))}…` : text

/**
 * Lays out a table.
 * @param rows texts, one for each column
 * @param width characters in a line; Infinity leaves every text whole
 * @returns lines without blanks at their ends
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width = Infinity,
): string[] {
  const most = width === Infinity ? Infinity : widest
  const widths = columns.map(({ title }, place) =>
    Math.min(
      most,
      rows.reduce((longest, row) => Math.max(longest, (row[place] ?? '').length), title.length),
    ),
  )
  const line = (texts: readonly string[]): string =>
    cut(
      columns
        .map(({ align }, place) => {
          const size = widths[place] ?? 0
          const text = cut(texts[place] ?? '', size)
          return align === 'right' ? text.padStart(size) : text.padEnd(size)
        })
        .join('  ')
        .trimEnd(),
      width,
    )
  return [line(columns.map(({ title }) => title)), ...rows.map(line)]
}
