import { lastMonth, perYear } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** The last month of the newest period in which one of some series has a value; -Infinity when none has any. */
export function newestMonth(series: readonly StoredSeries[]): number {
  let newest = -Infinity
  for (const one of series) {
    let index = one.values.length - 1
    while (index >= 0 && Number.isNaN(one.values[index] ?? Number.NaN)) index -= 1
    if (index >= 0) newest = Math.max(newest, lastMonth(one.frequency, one.firstPeriod + index))
  }
  return newest
}

/**
 * The first period of a frequency that is at most so many years older than another: whose last month is.
 * @param newest ordinal of the last month of the other period.
 */
export function oldestWithin(frequency: Frequency, newest: number, years: number): number {
  const months = perYear.M / perYear[frequency]
  // The last month of period p is (p + 1) * months - 1.
  return Math.ceil((newest - years * perYear.M + 1) / months) - 1
}
