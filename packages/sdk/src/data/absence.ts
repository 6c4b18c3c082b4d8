import type { Absence, ObservationStatus } from '../../generated/operations.ts'
import type { Known } from '../known.ts'

/** Why there is no value. */
export type AbsenceReason = Known<Absence>

/** An SDMX observation status, as of this version; a later service may send others. */
export type Status = Known<ObservationStatus>

/** SDMX observation statuses (CL_OBS_STATUS) that say why a value is missing. None of them is zero. */
const absences: Readonly<Record<string, AbsenceReason>> = {
  L: 'NOT_COLLECTED',
  M: 'NOT_APPLICABLE',
  O: 'NOT_AVAILABLE',
  Q: 'WITHHELD',
}

/** What a status says of a missing value; null when it is not of one. */
export function absenceOf(status: string): AbsenceReason | null {
  return absences[status] ?? null
}

/** Stands in a matrix of statuses where nothing is said of the period: no value, and no reason for its absence. */
export const unsaid = ' '
