/**
 * One ASCII character for each cell of a series. Letters are SDMX observation status codes (CL_OBS_STATUS 2.2);
 * of these L, O, Q and M say why there is no value, and none of them is zero. A space is a cell off the series'
 * grid: nothing was said about it.
 */
export const observationStatuses = {
  A: 'normal value',
  B: 'time series break',
  D: 'definition differs',
  E: 'estimated value',
  F: 'forecast value',
  G: 'experimental value',
  I: 'imputed value',
  K: 'data included in another category',
  N: 'not significant',
  P: 'provisional value',
  U: 'low reliability',
  V: 'unvalidated value',
  W: 'includes data from another category',
  L: 'missing: not collected',
  O: 'missing: not available',
  Q: 'missing: withheld',
  M: 'missing: not applicable',
} as const

export type ObservationStatus = keyof typeof observationStatuses

/** The statuses that stand in place of a value. */
export const absences: ReadonlySet<string> = new Set(['L', 'O', 'Q', 'M'])

/** The byte of a cell that is off the series' grid. */
export const offGrid = 32

/** The statuses that a cell without a value may have, one character for each. */
export const withoutValue = `${String.fromCharCode(offGrid)}${[...absences].join('')}`

/** Whether a text is one of the status codes. */
export function isObservationStatus(code: string): code is ObservationStatus {
  return Object.hasOwn(observationStatuses, code)
}

/**
 * Statuses of values from the strongest to the weakest: what was measured and only differs in what it includes, what
 * is not final, what was estimated, what can hardly be relied on, what has not happened yet.
 */
const strength = 'AWKDBPVEIGUNF'

const rankOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const rank = strength.indexOf(String.fromCharCode(code))
  return rank < 0 ? strength.length : rank
})

/**
 * The status of a value that is computed from two: the weaker one of theirs. The order, from the strongest, is
 * A W K D B P V E I G U N F.
 * @param a code of a status as a byte, as in the statuses of a series.
 */
export function weakerStatus(a: number, b: number): number {
  return (rankOf[a] ?? strength.length) >= (rankOf[b] ?? strength.length) ? a : b
}
