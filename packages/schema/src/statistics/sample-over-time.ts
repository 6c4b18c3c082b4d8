import { graphError } from '../errors.ts'
import { answeringSeries } from '../panel/answering-series.ts'
import { periodBounds } from '../panel/period-bounds.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { hasValue, latestCell, observationAt, seriesNode } from '../series/series-node.ts'
import type { Frequency } from '../series/period.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { answeringFrequency } from '../values/answering-frequency.ts'
import { comparablePlaces } from '../values/comparable-places.ts'
import { coverageOf } from '../values/coverage-of.ts'
import { inUnitOf } from '../values/in-unit.ts'
import type { Sample } from './sample.ts'
import type { StatisticsRequest } from './statistics-request.ts'

/** A sample of which the cells of one series are known. */
export interface TimeSample extends Sample {
  readonly subjectId: string
  /** Undefined where the place has no series with a value. */
  readonly series: StoredSeries | undefined
  /** Indices of the cells with a value, ascending. */
  readonly cells: readonly number[]
}

/**
 * The cells of one place that have a value in the unit of the indicator, of one frequency.
 * @param frequency the one that must be, where it is settled already.
 */
export async function cellsOverTime(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  subjectId: string,
  request: StatisticsRequest,
  frequency?: Frequency,
): Promise<{ frequency: Frequency; series: StoredSeries | undefined; cells: number[] }> {
  const { selected } = await answeringSeries(view, indicator, [subjectId], request)
  const answering = answeringFrequency(
    indicator.frequency,
    selected.filter((one) => latestCell(one) >= 0),
    frequency,
  )
  const series = selected.find((one) => one.frequency === answering)
  if (series === undefined) return { frequency: answering, series, cells: [] }
  const { from = -Infinity, to = Infinity } = periodBounds(answering, request)
  const inUnit = inUnitOf(indicator)
  const cells = Array.from(series.values.keys()).filter((cell) => {
    const period = series.firstPeriod + cell
    return period >= from && period <= to && hasValue(series, cell) && inUnit(series, cell)
  })
  return { frequency: answering, series, cells }
}

/**
 * All values of one place.
 * @throws BAD_USER_INPUT when the question is about no place or several.
 */
export async function sampleOverTime(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  request: StatisticsRequest,
): Promise<TimeSample> {
  const { ids, items } = comparablePlaces(view, indicator, request)
  const [subjectId, ...more] = ids
  if (subjectId === undefined || more.length > 0) {
    throw graphError(
      'BAD_USER_INPUT',
      `Statistics across time are of one place, and the question is about ${ids.length}. Name one area or corridor.`,
    )
  }
  const { frequency, series, cells } = await cellsOverTime(view, indicator, subjectId, request)
  const valueAt = (cell: number) => series?.values[cell] ?? Number.NaN
  const sorted = cells.toSorted((a, b) => valueAt(a) - valueAt(b) || a - b)
  const values = sorted.map(valueAt)
  return {
    subjectId,
    series,
    cells,
    frequency,
    period: undefined,
    values,
    extreme(which) {
      const highest = values.at(-1)
      const cell = which === 'LOWEST' ? sorted[0] : sorted.find((it) => valueAt(it) === highest)
      return series === undefined || cell === undefined ? null : observationAt(seriesNode(view, series), cell)
    },
    missingCount: cells.length === 0 ? 1 : 0,
    missing: (first) =>
      cells.length > 0 || first === 0
        ? []
        : [{ subjectId, reason: series === undefined ? 'NO_SERIES' : 'NO_VALUE' }],
    coverage: coverageOf(items, new Set(cells.length === 0 ? [] : [subjectId])),
  }
}
