/** The days of a period, both included, as ISO 8601: `2013-Q2` is from `2013-04-01` to `2013-06-30`. */
export interface PeriodBounds {
  readonly start: string
  readonly end: string
}

const notation = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/u

/** Last day of a month, counted from 1; the day before the first of the next one. */
const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/**
 * The first and the last day of a period.
 * @param period a year, quarter or month in SDMX notation, as the service gives it: `2013`, `2013-Q2`, `2013-04`
 * @throws TypeError when it is none of these
 */
export function periodBounds(period: string): PeriodBounds {
  const [, year, quarter, month] = notation.exec(period) ?? []
  if (year === undefined) {
    throw new TypeError(
      `"${period}" is no period: it has to be a year, quarter or month, as 2013, 2013-Q2, 2013-04.`,
    )
  }
  const first = quarter === undefined ? Number(month ?? 1) : Number(quarter) * 3 - 2
  const months = quarter === undefined ? (month === undefined ? 12 : 1) : 3
  return {
    start: `${year}-${String(first).padStart(2, '0')}-01`,
    end: lastDay(Number(year), first + months - 1),
  }
}
