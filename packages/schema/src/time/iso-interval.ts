import type { Frequency, Period } from '../series/period.ts'

/** Which period so many months are, when they begin where one does. */
const ofLength: ReadonlyMap<number, Frequency> = new Map([
  [12, 'A'],
  [3, 'Q'],
  [1, 'M'],
])

const month = '(\\d{4})-(0[1-9]|1[0-2])'
/** From a month (or its first day) for so many years or months. */
const withDuration = new RegExp(`^${month}(?:-01)?/P(?:(1)Y|(1|3|12)M)$`)
/** From a month to a month, both included; with days, the first and the last. */
const fromTo = new RegExp(`^${month}(-01)?/${month}(-\\d{2})?$`)

const monthOf = (year: string | undefined, part: string | undefined) => Number(year) * 12 + Number(part) - 1

/** `-30`: how the last day of a month is written behind it. */
const lastDay = (ordinal: number): string =>
  `-${new Date(Date.UTC(Math.floor(ordinal / 12), (ordinal % 12) + 1, 0)).getUTCDate()}`

function ofMonths(first: number, months: number): Period | undefined {
  const frequency = ofLength.get(months)
  return frequency === undefined || first < 12 || first % months !== 0
    ? undefined
    : { frequency, ordinal: first / months }
}

/**
 * Reads an interval of ISO 8601 that is exactly one year, quarter or month: `2013-04/2013-06`,
 * `2013-04-01/2013-06-30`, `2013-04-01/P3M`, `2013-01-01/P1Y`.
 * @returns undefined for any other text, also for three months that are no quarter.
 */
export function parseIsoInterval(text: string): Period | undefined {
  const duration = withDuration.exec(text)
  if (duration !== null) {
    const [, year, part, years, months] = duration
    return ofMonths(monthOf(year, part), years === undefined ? Number(months) : 12)
  }
  const ends = fromTo.exec(text)
  if (ends === null) return undefined
  const [, year, part, firstDay, endYear, endPart, endDay] = ends
  const last = monthOf(endYear, endPart)
  const withDays = firstDay !== undefined
  if (withDays !== (endDay !== undefined) || (withDays && endDay !== lastDay(last))) return undefined
  const first = monthOf(year, part)
  return ofMonths(first, last - first + 1)
}
