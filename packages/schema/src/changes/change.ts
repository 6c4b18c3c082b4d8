import type { ReleaseModel, RevisionModel } from '../../generated/client/models.ts'
import type { ChangedKind } from './changed-kinds.ts'

/** One difference between a release and the one before it, and the release that brought it. */
export interface Change extends RevisionModel {
  readonly recordKind: ChangedKind
  readonly release: ReleaseModel
}

/** How much one change is about. */
export type ChangeExtent = 'CELL' | 'FIELD' | 'RECORD' | 'DATASET'

/** Begins the key of a change of everything of a kind or indicator that a dataset brought or lost at once. */
const whole = '*@'

/** How much a change is about: a cell of a series, a field of a record, a whole one, or all of a dataset's. */
export function extentOf({ recordKey, recordKind, field }: Change): ChangeExtent {
  if (recordKey.startsWith(whole)) return 'DATASET'
  if (field === null) return 'RECORD'
  return recordKind === 'series' ? 'CELL' : 'FIELD'
}

/** The dataset that a change names: that of a series, or the one that brought or lost everything at once. */
export function datasetIdOf({ recordKey, recordKind }: Change): string | undefined {
  if (recordKind !== 'series' && !recordKey.startsWith(whole)) return undefined
  return recordKey.slice(recordKey.lastIndexOf('@') + 1)
}

/** Area or corridor id that a series is about; undefined for records and for all series of a dataset. */
export function subjectIdOf({ recordKey, recordKind }: Change): string | undefined {
  if (recordKind !== 'series' || recordKey.startsWith(whole)) return undefined
  return recordKey.slice(0, recordKey.indexOf('.'))
}

/** How many records or series came or went at once; undefined for a change of one. */
export function countOf(change: Change): number | undefined {
  return extentOf(change) === 'DATASET' ? Number(change.newValue ?? change.oldValue) : undefined
}
