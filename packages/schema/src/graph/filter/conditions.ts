interface Identified {
  readonly id: string
}

/** A condition of a filter: the ids that meet it; undefined when it was not given. */
export type Condition = ReadonlySet<string> | undefined

/**
 * The condition that one of several values asks for. An empty list is met by nothing: who computes the list of
 * areas to ask for, and has none, wants no projects and not all.
 */
export function anyOf<V>(
  values: readonly V[] | null | undefined,
  find: (value: V) => Iterable<Identified>,
): Condition {
  if (values == null) return undefined
  return new Set(values.flatMap((value) => Array.from(find(value), ({ id }) => id)))
}

/** Whether a record meets every condition that was given. */
export function meetsAll(conditions: readonly Condition[]): (record: Identified) => boolean {
  const given = conditions.filter((condition) => condition !== undefined)
  return ({ id }) => given.every((condition) => condition.has(id))
}

/**
 * Whether a stretch of time may overlap another. Dates are of any precision: `2016` overlaps `2016-06`. Who has
 * neither start nor end overlaps nothing; one end that is not known is taken as open.
 * @param wanted ISO 8601 dates; an end that is not given is open.
 */
export function overlaps(
  stretch: { start: string | null; end: string | null },
  wanted: { from?: string | null | undefined; to?: string | null | undefined },
): boolean {
  const { from, to } = wanted
  if (from == null && to == null) return true
  const { start, end } = stretch
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
