import { readDecimal } from './read-decimal.ts'

/**
 * The number of a cell: a number as it is, or a text that is a decimal number and nothing else, since publishers write
 * numbers as text in some years and not in others.
 * @returns undefined for anything else: a mark for no figure, a bound (`<1`), a number with thousands separators
 */
export function decimalCell(cell: string | number | null): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  return readDecimal(cell?.trim() ?? '')
}
