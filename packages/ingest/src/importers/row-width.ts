/** A row of a table, as far as its width goes. */
interface WideRow {
  cells: readonly unknown[]
  /** Of CSV alone: whether a line end follows. */
  ended?: boolean
}

/** Cells up to the last that is filled. */
function filledWidth(cells: readonly unknown[]): number {
  return cells.findLastIndex((cell) => cell !== null && cell !== '') + 1
}

/**
 * Why a row of CSV does not stand below its header: a delimiter within a cell shifts all that follow it, and a row that
 * breaks off lacks its last. Empty cells at the end count on neither side.
 * @returns undefined for a row that fits, and for a row of a sheet, which holds each cell at its place
 */
export function widthFault(header: readonly unknown[], { cells, ended }: WideRow): string | undefined {
  if (ended === undefined) return undefined
  if (filledWidth(cells) <= header.length && cells.length >= filledWidth(header)) return undefined
  return (
    `The row has ${cells.length} cells, where the header has ${header.length}; ` +
    'check its quotes and delimiters (a number such as 1,234 needs quotes), and whether the row is whole.'
  )
}

/** What is said of the last row of CSV where no line end follows, and its last cell is a value, which is taken. */
export const openEnd =
  'No line end follows the last row: the file may break off here, within the last number, which is taken as it stands. Compare it with the publisher.'
