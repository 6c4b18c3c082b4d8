import type { ObservationStatus } from '@opencorridor/schema'

/**
 * ILOSTAT's dictionary of observation statuses (`obs_status`), each with ours. Its letters are not those of SDMX: M is
 * an extrapolation of a model here, and a missing value there. What ours does not say is kept beside the value as the
 * attribute OBS_STATUS. ILOSTAT states no reason for a value that is not there: it has no row, or an empty one.
 */
export const ilostatStatuses: Readonly<Record<string, ObservationStatus>> = {
  /** Adjusted: made comparable by the ILO. */
  A: 'A',
  /** Break in series. */
  B: 'B',
  /** Estimate, forecast and provisional value, as everywhere. */
  E: 'E',
  F: 'F',
  /** Imputation. */
  I: 'I',
  /** Model-based extrapolation. */
  M: 'E',
  P: 'P',
  /** Real value, in a series where others are modelled. */
  R: 'A',
  /** Unreliable. */
  U: 'U',
}

/** Statuses that say the same as ours, so that nothing is kept beside them. */
const same: ReadonlySet<string> = new Set(['B', 'E', 'F', 'I', 'P', 'U'])

/** @returns undefined for a letter that is not known */
export function readIlostatStatus(
  text: string,
  own: Readonly<Record<string, ObservationStatus>>,
): { status: ObservationStatus; original?: string } | undefined {
  if (text === '') return { status: 'A' }
  const codes = Object.hasOwn(own, text) ? own : ilostatStatuses
  const status = Object.hasOwn(codes, text) ? codes[text] : undefined
  if (status === undefined) return undefined
  return same.has(text) && status === text ? { status } : { status, original: text }
}
