import { parseIsoInterval } from '../time/iso-interval.ts'

/**
 * Periods as ordinals: a series stores its first ordinal and counts on. A year is its number; a quarter is
 * year * 4 + quarter - 1; a month is year * 12 + month - 1. Years 1 to 9999.
 */

/** SDMX FREQ codes: annual, quarterly, monthly. */
export type Frequency = 'A' | 'Q' | 'M'

/** A period: its frequency, and its ordinal among those. */
export interface Period {
  frequency: Frequency
  ordinal: number
}

/** Periods in a year. */
export const perYear = { A: 1, Q: 4, M: 12 } as const

/** The ordinal of a part of a year; `part` counts from 1 (always 1 for annual). */
export function periodOrdinal(frequency: Frequency, year: number, part = 1): number {
  return year * perYear[frequency] + part - 1
}

function makeText(frequency: Frequency, ordinal: number): string {
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

/** The years whose periods are formatted once; those are what nearly all values are of. */
const usualYears = { first: 1900, last: 2100 }
/** Texts of the periods of the usual years, by frequency, from their first; made when they are first asked for. */
const usualTexts: Record<Frequency, string[]> = { A: [], Q: [], M: [] }

/** The SDMX notation of an ordinal, which for years and months is that of ISO 8601: `2013`, `2013-Q2`, `2013-04`. */
export function formatPeriod(frequency: Frequency, ordinal: number): string {
  const texts = usualTexts[frequency]
  if (texts.length === 0) {
    const end = periodOrdinal(frequency, usualYears.last + 1)
    for (let at = periodOrdinal(frequency, usualYears.first); at < end; at += 1)
      texts.push(makeText(frequency, at))
  }
  return texts[ordinal - usualYears.first * perYear[frequency]] ?? makeText(frequency, ordinal)
}

/**
 * The ISO 8601 notation of an ordinal. ISO has no quarters, so that one is the interval of its months, both included:
 * `2013`, `2013-04/2013-06`, `2013-04`. `parsePeriod` reads it back.
 */
export function formatIsoPeriod(frequency: Frequency, ordinal: number): string {
  if (frequency !== 'Q') return formatPeriod(frequency, ordinal)
  const first = ordinal * 3
  return `${formatPeriod('M', first)}/${formatPeriod('M', first + 2)}`
}

const notation = /^(\d{4})(?:-A1|-?Q([1-4])|-?M?(0[1-9]|1[0-2]))?$/

/**
 * Reads a period as SDMX writes it (`2013` or `2013-A1`, `2013-Q2`, `2013-04` or `2013-M04`), as ILOSTAT and RPW do
 * (`2013Q2`, `2013M04`), or as an interval of ISO 8601 that is exactly one of these (`2013-04/2013-06`,
 * `2013-04-01/P3M`).
 * @returns frequency and ordinal, or undefined for any other text.
 */
export function parsePeriod(text: string): Period | undefined {
  const match = notation.exec(text)
  if (match === null) return text.includes('/') ? parseIsoInterval(text) : undefined
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

/** The first month of a period, as the ordinal of that month. */
export function firstMonth(frequency: Frequency, ordinal: number): number {
  return (ordinal * perYear.M) / perYear[frequency]
}

/** The last month of a period, as the ordinal of that month. */
export function lastMonth(frequency: Frequency, ordinal: number): number {
  return firstMonth(frequency, ordinal + 1) - 1
}
