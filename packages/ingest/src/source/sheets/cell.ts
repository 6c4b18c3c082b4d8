/** A cell whose content cannot be taken: an error, or a formula whose result was not kept. */
export interface UnreadableCell {
  /** `B7`. */
  address: string
  /** A sentence: what is wrong, and what would be right. */
  reason: string
}

/** The content of a cell; null where it is empty. A date is at midnight UTC, or at its time of day. */
export type Cell = string | number | boolean | Date | UnreadableCell | null

/** Whether a cell has content that cannot be taken, so that it must be reported and not be read as empty. */
export function isUnreadable(cell: Cell | undefined): cell is UnreadableCell {
  return typeof cell === 'object' && cell !== null && 'reason' in cell
}

/** Letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name
  }
  return name
}

/** The column of an address, counted from 0: 1 for `B7`; -1 where it is none. */
export function columnOf(address: string): number {
  let column = 0
  let at = 0
  for (; at < address.length; at += 1) {
    const code = address.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return at > 3 ? -1 : column - 1
}
