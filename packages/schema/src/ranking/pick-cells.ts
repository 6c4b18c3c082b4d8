import { samePeriod } from '../time/same-period.ts'
import { hasValue, isOnGrid, latestCell } from '../series/series-node.ts'
import type { Frequency, Period } from '../series/period.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { answeringFrequency } from '../values/answering-frequency.ts'
import type { MissingReason } from '../values/missing-value.ts'

/** The value of a place that is ranked. */
export interface RankedCell {
  readonly subjectId: string
  readonly series: StoredSeries
  /** Index into the arrays of the series. */
  readonly cell: number
}

/** A place without a value that can be ranked. */
export interface UnrankedCell {
  readonly subjectId: string
  readonly reason: MissingReason
  /** The series that would have answered, and the cell of it that says why it does not. */
  readonly series?: StoredSeries
  readonly cell?: number
}

/** One value for each place that has one, all of one frequency. */
export interface PickedCells {
  readonly frequency: Frequency
  /** Ordinal of the one period of all values; undefined where each has its own. */
  readonly period: number | undefined
  readonly cells: readonly RankedCell[]
  readonly missing: readonly UnrankedCell[]
}

/** Which value of each place counts. */
export interface PickRule {
  /** The usual frequency of the indicator. */
  readonly usual: Frequency
  /** The period of all values, where it is given. */
  readonly period?: Period | undefined
  /** Whether one period is to be taken for all: the newest in which at least half of those with data have a value. */
  readonly samePeriod?: boolean
  /** The first ordinal of a frequency that is new enough; -Infinity when any is. */
  readonly oldest?: (frequency: Frequency) => number
  /** Whether a value is in the unit of the indicator. */
  readonly inUnit: (series: StoredSeries, cell: number) => boolean
}

/** Which cell of a series answers, or why none does. */
type Choice = { cell: number } | { reason: MissingReason; cell?: number }

/** The cell of one period. */
function cellOf(series: StoredSeries, period: number): Choice {
  const cell = period - series.firstPeriod
  if (hasValue(series, cell)) return { cell }
  return isOnGrid(series, cell) ? { reason: 'STATED_ABSENCE', cell } : { reason: 'NO_VALUE' }
}

/** The newest cell with a value, unless that is of a period before `oldest`. */
function newestCell(series: StoredSeries, oldest: number): Choice {
  const cell = latestCell(series)
  if (cell < 0) return { reason: 'NO_VALUE' }
  return series.firstPeriod + cell < oldest ? { reason: 'TOO_OLD', cell } : { cell }
}

/**
 * One value for each of several places, of one frequency: that of the period asked for; of the newest one in which at
 * least half of the places with data have a value; or the newest of each place.
 * @param ids places, in the order of the answer.
 * @param seriesOf the series that answer for a place: of one breakdown and dataset, of any frequency.
 * @param reasonOf why a place has no such series.
 */
export function pickCells(
  ids: readonly string[],
  seriesOf: (id: string) => readonly StoredSeries[],
  reasonOf: (id: string) => MissingReason,
  rule: PickRule,
): PickedCells {
  const answering = ids.flatMap((id) => seriesOf(id))
  const withValues = answering.filter((one) => latestCell(one) >= 0)
  const frequency = answeringFrequency(rule.usual, withValues, rule.period?.frequency)
  const oldest = rule.oldest?.(frequency) ?? -Infinity
  const common =
    rule.samePeriod === true
      ? samePeriod(
          withValues.filter((one) => one.frequency === frequency),
          () => ({ from: oldest, to: Infinity }),
        )
      : undefined
  const period = rule.period?.ordinal ?? common?.ordinal
  const cells: RankedCell[] = []
  const missing: UnrankedCell[] = []
  for (const subjectId of ids) {
    const all = seriesOf(subjectId)
    const series = all.find((one) => one.frequency === frequency)
    if (series === undefined) {
      missing.push({ subjectId, reason: all.length > 0 ? 'OTHER_FREQUENCY' : reasonOf(subjectId) })
      continue
    }
    if (period === undefined && rule.samePeriod === true) {
      missing.push({ subjectId, reason: 'NO_COMMON_PERIOD', series })
      continue
    }
    const choice = period === undefined ? newestCell(series, oldest) : cellOf(series, period)
    if ('reason' in choice) missing.push({ subjectId, series, ...choice })
    else if (rule.inUnit(series, choice.cell)) cells.push({ subjectId, series, cell: choice.cell })
    else missing.push({ subjectId, series, reason: 'OTHER_UNIT', cell: choice.cell })
  }
  return { frequency, period, cells, missing }
}
