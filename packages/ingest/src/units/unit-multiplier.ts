const powers: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  '1,000': 3,
  '1,000,000': 6,
}

const word = '(hundred|thousand|million|billion|trillion)s?'
const leading = new RegExp(`^(?:in )?(?:${word}|(1,000|1,000,000))(?: of)?(?:,? (?=\\S)|$)`, 'i')
const trailing = new RegExp(`^(.*\\S),? (?:in )?${word}$`, 'i')
const inDefinition =
  /\b(?:data|figures|values|amounts) are (?:expressed |reported |given |shown )?in (thousand|million|billion)s\b/i

/** A unit's text without its number word, and that word as a power of ten (SDMX `UNIT_MULT`). */
export interface SplitMultiplier {
  unitMult: number
  /** Empty where the text was a number word only: `(thousands)`. */
  rest: string
}

function power(name: string | undefined): number {
  return powers[name?.toLowerCase() ?? ''] ?? 0
}

/**
 * Takes a number word off a unit: `billion cubic meters`, `in thousands`, `US$ millions`, `1,000 metric tons`.
 * A number inside a rate (`per 1,000 live births`, `per million people`) belongs to the unit and stays.
 */
export function splitMultiplier(text: string): SplitMultiplier {
  const first = leading.exec(text)
  if (first !== null) {
    return { unitMult: power(first[1] ?? first[2]), rest: text.slice(first[0].length).trim() }
  }
  const last = /\bper\b/i.test(text) ? null : trailing.exec(text)
  if (last !== null) return { unitMult: power(last[2]), rest: (last[1] ?? '').replace(/,$/, '').trim() }
  return { unitMult: 0, rest: text }
}

/** The power of ten that a definition states in a sentence of its own: `Data are in thousands.` Else 0. */
export function definitionMultiplier(definition: string): number {
  return power(inDefinition.exec(definition)?.[1])
}

const decimal = /^([+-]?[\d.]+)(?:e([+-]?\d+))?$/i

/**
 * Reads a decimal text times a power of ten without rounding twice: 1.234 billion is 1234000000, where a
 * multiplication would leave the error of binary fractions in the last digits.
 * @param text a decimal number, with or without an exponent
 */
export function scaledNumber(text: string, unitMult: number): number {
  if (unitMult === 0) return Number(text)
  const match = decimal.exec(text)
  if (match === null) return Number.NaN
  return Number(`${match[1] ?? ''}e${Number(match[2] ?? 0) + unitMult}`)
}
