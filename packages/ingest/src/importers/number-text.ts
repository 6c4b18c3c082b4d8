import { readDecimal } from '../units/read-decimal.ts'

const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/**
 * A number as publishers write it, in a form that `Number` reads: thousands separators taken out (`1,234` is 1234; so
 * a comma before other than three digits is refused, not taken for a decimal point).
 * @returns undefined where the text is no finite decimal number
 */
export function decimalOf(text: string): string | undefined {
  const bare = grouped.test(text) ? text.replaceAll(',', '') : text
  return readDecimal(bare) === undefined ? undefined : bare
}
