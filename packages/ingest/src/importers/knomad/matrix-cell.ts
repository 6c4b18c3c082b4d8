import { decimalOf } from '../number-text.ts'
import type { Cell } from '../read-tables.ts'

/** What a cell of a matrix says. */
export type MatrixCell =
  /** A figure as the file writes it, without thousands separators; zero is a figure. */
  | { kind: 'VALUE'; text: string }
  /** A mark in place of a figure: `-`, `N/A`. */
  | { kind: 'ABSENT' }
  /** Nothing at all. */
  | { kind: 'EMPTY' }
  | { kind: 'FAULT' }

/**
 * Both marks stand only at pairs for which the model was not run (India and Pakistan, Israel and Lebanon); where it
 * finds nothing the files write 0. So neither means nil, and neither says why there is no figure.
 */
const marks: ReadonlySet<string> = new Set(['-', '–', '—', 'N/A', 'n/a'])

/** Reads a cell. Amounts and people are never below zero. */
export function matrixCell(cell: Cell): MatrixCell {
  const text = cell === null ? '' : String(cell).trim()
  if (text === '') return { kind: 'EMPTY' }
  if (marks.has(text)) return { kind: 'ABSENT' }
  const decimal = decimalOf(text)
  return decimal === undefined || decimal.startsWith('-')
    ? { kind: 'FAULT' }
    : { kind: 'VALUE', text: decimal }
}
