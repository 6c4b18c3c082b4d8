import { graphError } from '../errors.ts'
import { checkPeriods } from '../panel/period-bounds.ts'
import { parsePeriod } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'

/** Which value of a series a condition is about; with nothing given the newest. */
export interface ConditionPeriods {
  /** The value of exactly this period. */
  period?: string | null | undefined
  /** The newest value from this period on. */
  from?: string | null | undefined
  /** The newest value until this period. */
  to?: string | null | undefined
  /** No value that is more than so many years older than the newest one of the indicator. */
  maxAge?: number | null | undefined
}

/**
 * Sees to it that the periods of a condition can be asked for together.
 * @param argument where the condition stands, for the message: `where[0]`.
 * @throws BAD_USER_INPUT for `period` together with another, a first period after the last, or a negative age.
 */
export function checkConditionPeriods(argument: string, periods: ConditionPeriods): void {
  const { period, from, to, maxAge } = periods
  if (period != null && (from != null || to != null || maxAge != null)) {
    throw graphError(
      'BAD_USER_INPUT',
      `${argument}.period is exactly one period; leave out from, to and maxAge, or the period.`,
    )
  }
  if (maxAge != null && maxAge < 0) {
    throw graphError('BAD_USER_INPUT', `${argument}.maxAge is ${maxAge}; it is a number of years, 0 or more.`)
  }
  checkPeriods(periods)
}

/** The first and the last period of which a value may be; both texts are periods. */
export const rangeOf = ({ period, from, to }: ConditionPeriods) => ({
  from: period ?? from ?? undefined,
  to: period ?? to ?? undefined,
})

/** The frequency that a condition asks for: that of an exact period. */
export const askedFrequency = ({ period }: ConditionPeriods): Frequency | undefined =>
  period == null ? undefined : parsePeriod(period)?.frequency
