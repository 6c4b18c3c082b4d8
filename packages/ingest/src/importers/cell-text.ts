import type { Cell } from './read-tables.ts'

/** The text of a cell without white space around it; empty where nothing stands. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

/** A column's title for comparing: small letters, single spaces (one publisher writes two within a title). */
export function titleOf(cell: Cell | undefined): string {
  return textOf(cell)
    .replace(/^\uFEFF/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
