import { scaledNumber } from './unit-multiplier.ts'

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const decimalComma = /^([+-]?\d+),(\d+)$/

/**
 * Reads a decimal number times a power of ten.
 * @param comma the decimal sign is a comma: nothing in `1,234` tells
 * @returns undefined for any other text, and for what no number can hold
 */
export function readDecimal(text: string, unitMult = 0, comma = false): number | undefined {
  const written = comma ? text.replace(decimalComma, '$1.$2') : text
  if (!decimal.test(written)) return undefined
  const value = scaledNumber(written, unitMult)
  return Number.isFinite(value) ? value : undefined
}
