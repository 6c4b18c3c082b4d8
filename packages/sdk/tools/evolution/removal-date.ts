/** Months between a deprecation and the removal that it announces. */
export const monthsOfNotice = 6

/** As the service reads it too, and tells it in the header `Sunset`. */
const removal = /\bRemoval after (\d{4}-\d{2}-\d{2})\b/u

/**
 * The day after which something may be removed.
 * @param reason of the deprecation: `Use name. Removal after 2027-05-31`
 * @returns `2027-05-31`; undefined when the reason names no day of the calendar
 */
export function removalDate(reason: string): string | undefined {
  const day = removal.exec(reason)?.[1]
  if (day === undefined) return undefined
  const parsed = new Date(`${day}T00:00:00Z`)
  // 31 June would be read as 1 July.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined
}

/**
 * The first day that gives enough notice.
 * @param from day of the last release, `2026-11-29`
 */
export function earliestRemoval(from: string): string {
  const day = new Date(`${from}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + monthsOfNotice)
  return day.toISOString().slice(0, 10)
}
