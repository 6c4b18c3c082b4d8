import { parsePeriod } from '@opencorridor/schema'
import type { Frequency } from '@opencorridor/schema'

/** A period that a row gives, or why it is not taken. */
export type ReadPeriod = { frequency: Frequency; period: number } | { reason: string }

const years = { first: 1800, last: 2100 }

/** Notations of SDMX's TIME_PERIOD for what is kept by no series here. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-W\d{1,2}$/, 'is a week'],
  [/^\d{4}-D\d{1,3}$/, 'is a day'],
  [/^\d{4}-S[12]$/, 'is half a year'],
  [/^\d{4}-T[1-3]$/, 'is a third of a year'],
  [/^\d{4}-\d{2}-\d{2}/, 'is a date'],
]
const frequencies: Readonly<Record<string, string>> = {
  A: 'annual',
  Q: 'quarterly',
  M: 'monthly',
}

/**
 * Reads a period, and compares it with the frequency that the row states.
 * @param frequency code of FREQ; empty where the message has no such column
 */
export function readPeriod(text: string, frequency: string): ReadPeriod {
  const written = text.trim()
  const found = refused.find(([notation]) => notation.test(written))
  if (found !== undefined) {
    const hint =
      found[1] === 'is a date' ? ' Where it stands for a year or month, ask for timeFormat=original.' : ''
    return { reason: `The period "${written}" ${found[1]}: years, quarters and months are taken.${hint}` }
  }
  const period = parsePeriod(written)
  if (period === undefined) {
    return {
      reason: `The period "${written}" is none of 2020, 2020-Q1 and 2020-03, which is how SDMX writes years, quarters and months.`,
    }
  }
  const perYear = { A: 1, Q: 4, M: 12 }[period.frequency]
  const year = Math.floor(period.ordinal / perYear)
  if (year < years.first || year > years.last) {
    return { reason: `The period "${written}" is not of a year from ${years.first} to ${years.last}.` }
  }
  if (frequency !== '' && frequency !== period.frequency) {
    const stated = frequencies[frequency]
    return {
      reason:
        stated === undefined
          ? `The frequency "${frequency}" is none of A, Q and M, which are the ones that are taken.`
          : `The period "${written}" does not agree with the frequency ${frequency} (${stated}); ask for timeFormat=original.`,
    }
  }
  return { frequency: period.frequency, period: period.ordinal }
}
