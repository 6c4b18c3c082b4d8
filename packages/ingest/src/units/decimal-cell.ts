const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * The number of a cell: a number as it is, or a text that is a decimal number and nothing else, since publishers write
 * numbers as text in some years and not in others.
 * @returns undefined for anything else: a mark for no figure, a bound (`<1`), a number with thousands separators
 */
export function decimalCell(cell: string | number | null): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  const text = cell?.trim() ?? ''
  if (!decimal.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
