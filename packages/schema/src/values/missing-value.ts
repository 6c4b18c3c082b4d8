import type { SeriesNode } from '../series/series-node.ts'

/** Why a subject has no value in an answer that puts the values of several side by side. */
export type MissingReason =
  | 'NO_SERIES'
  | 'OTHER_BREAKDOWN'
  | 'OTHER_FREQUENCY'
  | 'OTHER_DATASET'
  | 'NO_VALUE'
  | 'STATED_ABSENCE'
  | 'NO_COMMON_PERIOD'
  | 'TOO_OLD'
  | 'OTHER_UNIT'
  | 'NO_WEIGHT'

/** A subject that was asked for and is not among the values. */
export interface MissingValue {
  readonly subjectId: string
  readonly reason: MissingReason
  /** The series that would have answered, where there is one. */
  readonly node?: SeriesNode
  /** Index of the cell that says why there is no value, or that can not be used. */
  readonly cell?: number
}
