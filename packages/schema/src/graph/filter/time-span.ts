import { graphError } from '../../errors.ts'

/** A stretch of time that is asked for: ISO 8601 dates of any precision; an end that is not given is open. */
export interface TimeSpan {
  from?: string | null | undefined
  to?: string | null | undefined
}

/**
 * The span between two arguments.
 * @param from name and value of the argument that it begins with.
 * @param to name and value of the argument that it ends with.
 * @throws BAD_USER_INPUT when it ends before it begins: nothing could ever be in it.
 */
export function timeSpan(
  [fromName, from]: readonly [name: string, date: TimeSpan['from']],
  [toName, to]: readonly [name: string, date: TimeSpan['to']],
): TimeSpan {
  if (from != null && to != null && !notBefore(to, from)) {
    throw graphError('BAD_USER_INPUT', `${fromName} ${from} is after ${toName} ${to}; it may not be.`)
  }
  return { from, to }
}

/**
 * Whether a stretch of time may overlap another. Dates are of any precision: `2016` overlaps `2016-06`. Who has
 * neither start nor end overlaps nothing; one end that is not known is taken as open.
 */
export function overlaps(
  { start, end }: { start: string | null; end: string | null },
  { from, to }: TimeSpan,
): boolean {
  if (from == null && to == null) return true
  if (start === null && end === null) return false
  return (
    (from == null || end === null || notBefore(end, from)) &&
    (to == null || start === null || notBefore(to, start))
  )
}

/** Whether date `a` is not before `b`, as far as both are precise. */
function notBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) >= b.slice(0, length)
}
