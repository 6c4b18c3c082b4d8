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

/** Whether a text is one of the status codes. */
export function isObservationStatus(code: string): code is ObservationStatus {
  return Object.hasOwn(observationStatuses, code)
}
