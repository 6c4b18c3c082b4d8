/**
 * Periods as ordinals: a series stores its first ordinal and counts on. A year is its number; a quarter is
 * year * 4 + quarter - 1; a month is year * 12 + month - 1. Years 1 to 9999.
 */

/** SDMX FREQ codes: annual, quarterly, monthly. */
export type Frequency = 'A' | 'Q' | 'M'

const perYear = { A: 1, Q: 4, M: 12 } as const

/** The ordinal of a part of a year; `part` counts from 1 (always 1 for annual). */
export function periodOrdinal(frequency: Frequency, year: number, part = 1): number {
  return year * perYear[frequency] + part - 1
}

/** The SDMX and ISO notation of an ordinal: `2013`, `2013-Q2`, `2013-04`. */
export function formatPeriod(frequency: Frequency, ordinal: number): string {
  const year = String(Math.floor(ordinal / perYear[frequency])).padStart(4, '0')
  const part = (ordinal % perYear[frequency]) + 1
  switch (frequency) {
    case 'A':
      return year
    case 'Q':
      return `${year}-Q${part}`
    case 'M':
      return `${year}-${String(part).padStart(2, '0')}`
    default:
      return frequency satisfies never
  }
}

const notation = /^(\d{4})(?:-?Q([1-4])|-?M?(0[1-9]|1[0-2]))?$/

/**
 * Reads `2013`, `2013-Q2`, `2013Q2`, `2013-04`, `2013M04`.
 * @returns frequency and ordinal, or undefined for any other text.
 */
export function parsePeriod(text: string): { frequency: Frequency; ordinal: number } | undefined {
  const match = notation.exec(text)
  if (match === null) return undefined
  const year = Number(match[1])
  if (year === 0) return undefined
  if (match[2] !== undefined) return { frequency: 'Q', ordinal: periodOrdinal('Q', year, Number(match[2])) }
  if (match[3] !== undefined) return { frequency: 'M', ordinal: periodOrdinal('M', year, Number(match[3])) }
  return { frequency: 'A', ordinal: year }
}

/** The year that an ordinal lies in. */
export function periodYear(frequency: Frequency, ordinal: number): number {
  return Math.floor(ordinal / perYear[frequency])
}
