import type { CoverageItem } from '../panel/coverage.ts'
import type { Frequency } from '../series/period.ts'
import type { ObservationNode } from '../series/series-node.ts'
import type { MissingValue } from '../values/missing-value.ts'

/** The values that statistics are computed from, all of one indicator, breakdown and frequency. */
export interface Sample {
  readonly frequency: Frequency
  /** Ordinal of the one period of all values; undefined where each has its own. */
  readonly period: number | undefined
  /** Ascending; no NaN. */
  readonly values: readonly number[]
  /** The observation of the lowest or the highest value; of equal ones the first by place or period. */
  extreme(which: 'LOWEST' | 'HIGHEST'): ObservationNode | null | Promise<ObservationNode | null>
  readonly missingCount: number
  /** The first so many places without a value, by code, and why. */
  missing(first: number): readonly MissingValue[]
  /** What became of each place that was asked for. */
  readonly coverage: readonly CoverageItem[]
}
