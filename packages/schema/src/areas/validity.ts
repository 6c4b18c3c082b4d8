/** Something that held from a date until a date, both inclusive; empty when unbounded. */
export interface Validity {
  /** ISO 8601 date, month or year; empty: always before. */
  readonly since: string
  /** ISO 8601 date, month or year; empty: still so. */
  readonly until: string
}

/** The first day that a date of any precision may mean. An empty text stays empty and sorts first. */
const firstDay = (date: string) => (date === '' ? '' : `${date}-01-01`.slice(0, 10))

/** The last day that a date of any precision may mean (`-31` for every month: it is only compared). */
function lastDay(date: string): string {
  if (date === '') return '9999-12-31'
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date
}

/**
 * Whether something was in force at some time within a date, month or year. In the year of a change both the old
 * and the new are.
 */
export function inForce({ since, until }: Validity, at: string): boolean {
  if (since === '' && until === '') return true
  return firstDay(since) <= lastDay(at) && firstDay(at) <= lastDay(until)
}

/** Today as an ISO 8601 date in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** The day before a full ISO 8601 date; a month or year, of which no day is known, as it is. */
export function dayBefore(date: string): string {
  if (date.length < 10) return date
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
}
