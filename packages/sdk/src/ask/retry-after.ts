/**
 * Reads `Retry-After`.
 *
 * It is a number of seconds, or a date (RFC 9110, section 10.2.3). A date is reckoned by the clock of the service where
 * that says its time, for clocks of visitors go wrong. What is neither gives undefined, not zero.
 * @param header as it came
 * @param date the header `Date` of the same answer
 * @returns milliseconds to wait, 0 for a time that has passed
 */
export function readRetryAfter(header: string | null, date: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined
  const seconds = Number(header)
  const ms = Number.isNaN(seconds) ? Date.parse(header) - nowBy(date) : seconds * 1000
  return Number.isNaN(ms) ? undefined : Math.max(0, Math.ceil(ms))
}

function nowBy(date: string | null): number {
  const now = Date.parse(date ?? '')
  return Number.isNaN(now) ? Date.now() : now
}
