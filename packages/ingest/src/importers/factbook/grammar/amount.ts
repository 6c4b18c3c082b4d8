import type { Scanner } from './scanner.ts'

/** US dollars, per cent, or a bare number. */
export type AmountUnit = 'USD' | 'PERCENT' | 'NONE'

/** How a figure is meant: exactly, as a bound, roughly, or between two bounds. */
export type Qualifier = '=' | '>=' | '<=' | '>' | '<' | '~' | 'range'

/** A figure in its base unit (persons, dollars, per cent): `value`, or what bounds it. */
export interface Amount {
  qualifier: Qualifier
  unit: AmountUnit
  value?: number
  lower?: number
  upper?: number
}

const qualifiers: readonly (readonly [words: string, qualifier: Qualifier])[] = [
  ['at least', '>='],
  ['more than', '>'],
  ['over', '>'],
  ['up to', '<='],
  ['less than', '<'],
  ['about', '~'],
  ['approximately', '~'],
  ['nearly', '~'],
]

const exponents: readonly (readonly [word: string, exponent: number])[] = [
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]

const digits = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+/y

/** A number as it is written: `1.2`, with the scale that stands behind it, if any. */
interface Written {
  digits: string
  exponent: number | undefined
  unit: AmountUnit
}

/**
 * Takes `$-2 billion`, `at least 248,500`, `.25%`, `954,000-1.2 million`, `less than 1%`.
 * @returns nothing when no figure stands here.
 */
export function takeAmount(scan: Scanner): Amount | undefined {
  const start = scan.at
  const qualifier = qualifiers.find(([words]) => scan.take(`${words} `))?.[1] ?? '='
  const first = takeNumber(scan)
  if (first === undefined) {
    scan.at = start
    return undefined
  }
  const between = scan.at
  const second = scan.take('-') || scan.take('to ') ? takeNumber(scan) : undefined
  if (second !== undefined) return range(first, second)
  scan.at = between
  return bounded(qualifier, first.unit, scaled(first, first.exponent ?? 0))
}

/** Takes `NA`, `NA%`, `$NA`, `%NA` or `undetermined`: the publisher has no figure. */
export function takeAbsence(scan: Scanner): boolean {
  return scan.match(/(?:[$%]?NA\b%?|undetermined\b)/y) !== undefined
}

function takeNumber(scan: Scanner): Written | undefined {
  const start = scan.at
  let sign = scan.take('-') ? '-' : ''
  const dollar = scan.take('$')
  if (sign === '' && scan.take('-')) sign = '-'
  const number = scan.match(digits)
  if (number === undefined) {
    scan.at = start
    return undefined
  }
  const percent = scan.take('%')
  const exponent = exponents.find(([word]) => scan.take(word))?.[1]
  return {
    digits: sign + number.replaceAll(',', ''),
    exponent,
    unit: dollar ? 'USD' : percent ? 'PERCENT' : 'NONE',
  }
}

/** In `2-3 million` the scale is said once for both; in `954,000-1.2 million` the first number stands in full. */
function range(first: Written, second: Written): Amount {
  const shared = first.exponent === undefined && Number(first.digits) < Number(second.digits)
  const lower = scaled(first, first.exponent ?? (shared ? (second.exponent ?? 0) : 0))
  const upper = scaled(second, second.exponent ?? 0)
  const unit = second.unit === 'NONE' ? first.unit : second.unit
  return { qualifier: 'range', unit, lower, upper }
}

/** Through the decimal text, so that 1.003 million is 1003000 and not 1002999.9999999999. */
function scaled({ digits }: Written, exponent: number): number {
  return Number(`${digits}e${exponent}`)
}

function bounded(qualifier: Qualifier, unit: AmountUnit, figure: number): Amount {
  if (qualifier === '>=' || qualifier === '>') return { qualifier, unit, lower: figure }
  if (qualifier === '<=' || qualifier === '<') return { qualifier, unit, upper: figure }
  return { qualifier, unit, value: figure }
}
