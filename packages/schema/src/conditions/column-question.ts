import { periodBounds } from '../panel/period-bounds.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import type { Frequency } from '../series/period.ts'
import { datasetRank } from '../series/preferred.ts'
import { answeringFrequency } from '../values/answering-frequency.ts'
import type { Breakdown } from './breakdown.ts'
import type { PeriodRanges } from './load-corridor-values.ts'
import type { ColumnOptions } from './value-column.ts'

/** The newest value of each area or corridor in some periods, of one indicator and breakdown. */
export interface ColumnQuestion {
  indicator: InView<'Indicator'>
  breakdown: Breakdown
  /** First and last period as texts; a year stands for all its quarters and months. */
  from?: string | undefined
  to?: string | undefined
  /** The one frequency that may answer; by default the usual one of the indicator, where any series has it. */
  frequency?: Frequency | undefined
}

/** The question in one wording: it tells its column from every other of the release. */
export const columnKey = ({ indicator, breakdown, from, to, frequency }: ColumnQuestion): string =>
  `${indicator.id}\n${breakdown.text}\n${from ?? ''}\n${to ?? ''}\n${frequency ?? ''}`

/** The periods of a question as ordinals of each frequency. */
export function rangesOf({ from, to }: ColumnQuestion): PeriodRanges {
  const range = (frequency: Frequency) => periodBounds(frequency, { from, to })
  return { A: range('A'), Q: range('Q'), M: range('M') }
}

/** How the column of a question is made of series. */
export function columnOptions(
  view: ReleaseView,
  { indicator, frequency }: ColumnQuestion,
): Omit<ColumnOptions, 'subjects'> {
  return {
    rankOf: datasetRank(view, indicator.id),
    frequencyOf: (series) => answeringFrequency(indicator.frequency, series, frequency),
  }
}
