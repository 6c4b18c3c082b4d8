import type { Unit } from '../chart.ts'

/** Formats are dear to make and cheap to use. */
const formats = new Map<string, Intl.NumberFormat>()

function format(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  let made = formats.get(key)
  if (made === undefined) formats.set(key, (made = new Intl.NumberFormat(language, options)))
  return made
}

/** A number in the language's own digits and marks. U+2212 for minus, as typesetters have it. */
function write(value: number, language: string, options: Intl.NumberFormatOptions): string {
  return format(language, options).format(value).replace('-', '−')
}

const isPercent = ({ kind, text }: Unit): boolean => kind === 'PERCENT' || text.startsWith('%')

/** What stands with a number: its unit's sign, where it has one that everybody knows. */
function withSign(text: string, unit: Unit): string {
  if (isPercent(unit)) return `${text}%`
  if (unit.kind === 'CURRENCY' && unit.currency === 'USD') {
    return text.startsWith('−') ? `−$${text.slice(1)}` : `$${text}`
  }
  return unit.kind === 'CURRENCY' && unit.currency !== undefined ? `${text} ${unit.currency}` : text
}

/** A value to be read: 28.8%, $2.6 billion as 2.6B, 1,870,981. */
export function valueText(value: number, unit: Unit, language: string): string {
  const large = Math.abs(value) >= 1e6
  const options: Intl.NumberFormatOptions = large
    ? { notation: 'compact', maximumSignificantDigits: 4 }
    : Math.abs(value) >= 1000
      ? { maximumFractionDigits: 0 }
      : { maximumSignificantDigits: 3 }
  return withSign(write(value, language, options), unit)
}

/** A value in full, for tables and for what is read out. */
export function exactText(value: number, unit: Unit, language: string): string {
  return withSign(write(value, language, { maximumFractionDigits: 10 }), unit)
}

/**
 * The texts of an axis: as many digits as tell its ticks apart, and no more.
 * @param step distance of two ticks
 */
export function tickText(value: number, step: number, unit: Unit, language: string): string {
  const large = Math.abs(value) >= 1e4
  const size = large ? 10 ** (3 * Math.floor(Math.log10(Math.abs(value)) / 3)) : 1
  const digits = Math.max(0, -Math.floor(Math.log10(step / size) + 1e-9))
  const options: Intl.NumberFormatOptions = {
    ...(large && { notation: 'compact' as const }),
    maximumFractionDigits: Math.min(10, digits),
  }
  return withSign(write(value, language, options), unit)
}
