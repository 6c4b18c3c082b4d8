import type { PublishedRelease } from './publish-summary.ts'

/** Cells with a value: how many were in force before, and what becomes of them. */
export interface ValueChanges {
  /** In force before. */
  before: number
  added: number
  /** Beyond the tolerance of 1e-9; noise is none. */
  revised: number
  removed: number
}

/** What changes of one indicator of one dataset. */
export interface IndicatorComparison extends ValueChanges {
  datasetId: string
  indicatorId: string
}

/** What changes of one area or corridor, over all indicators of one dataset. */
export interface SubjectComparison extends ValueChanges {
  datasetId: string
  subjectKind: 'AREA' | 'CORRIDOR'
  /** Id of the area, or of the corridor: `TJK-RUS`. */
  subjectId: string
}

/** What changes of one area or corridor in one indicator of one dataset. */
export interface IndicatorSubjectComparison extends SubjectComparison {
  indicatorId: string
}

/** One revised value. */
export interface ValueMove {
  datasetId: string
  indicatorId: string
  seriesKey: string
  subjectId: string
  /** ISO 8601. */
  period: string
  /** In the base unit of the indicator. */
  oldValue: number
  newValue: number
}

/** A subject with which an indicator of a dataset has no value any more. */
export interface VanishedSubject {
  datasetId: string
  indicatorId: string
  subjectKind: 'AREA' | 'CORRIDOR'
  subjectId: string
  /** Values that it had. */
  values: number
}

/** A list that is cut: its first entries, and how many there are in all. */
export interface CutList<T> {
  total: number
  entries: T[]
}

/**
 * What a publication changes of the values in force, in figures that fit on a page: `PublishSummary.comparison`, and
 * what thresholds are held against. Only what changes is in it.
 */
export interface Comparison {
  /** The release that was in force; null when this is the first. */
  before: Pick<PublishedRelease, 'sequence' | 'name'> | null
  /** Over all datasets and indicators of which anything changes. */
  total: ValueChanges
  /** Every indicator with a change; those that lose the largest share first. */
  indicators: IndicatorComparison[]
  /** Most changed values first; 1,000 at most. */
  subjects: CutList<SubjectComparison>
  /** Most changed values first; 1,000 at most. */
  cells: CutList<IndicatorSubjectComparison>
  /**
   * The largest revisions by |new - old| / |old|, where the old value is not zero; 100 at most. `total` is the number
   * of revised values.
   */
  relativeMoves: CutList<ValueMove>
  /**
   * The largest revisions by |new - old|, largest first; three of an indicator and 100 in all at most, since units
   * differ from indicator to indicator. Sorted by indicator.
   */
  absoluteMoves: CutList<ValueMove>
  /** Most values lost first; 1,000 at most. */
  vanished: CutList<VanishedSubject>
}
