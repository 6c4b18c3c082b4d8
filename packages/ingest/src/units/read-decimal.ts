import { scaledNumber } from './unit-multiplier.ts'

/** A decimal number, with or without an exponent; nothing else that `Number` reads (`0x10`, `Infinity`, blanks). */
export const decimalText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const decimalComma = /^([+-]?\d+),(\d+)$/

/**
 * Reads a decimal number times a power of ten.
 * @param comma the decimal sign is a comma: nothing in `1,234` tells
 * @returns undefined for any other text, and for what no number can hold
 */
export function readDecimal(text: string, unitMult = 0, comma = false): number | undefined {
  const written = comma ? text.replace(decimalComma, '$1.$2') : text
  if (!decimalText.test(written)) return undefined
  const value = scaledNumber(written, unitMult)
  return Number.isFinite(value) ? value : undefined
}
