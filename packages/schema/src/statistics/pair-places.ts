import { answeringSeries } from '../panel/answering-series.ts'
import { oldestPeriodOf } from '../panel/newest-period-of.ts'
import { rankedCells } from '../ranking/ranked-cells.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { formatPeriod } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'
import { hasValue } from '../series/series-node.ts'
import { subjectId } from '../series/stored-series.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { inUnitOf } from '../values/in-unit.ts'
import type { PlacedPair } from './placed-pair.ts'
import type { PlacesSample } from './sample-of-places.ts'
import type { StatisticsRequest } from './statistics-request.ts'

/** What is correlated with what. */
export interface PairedIndicators {
  x: { indicator: InView<'Indicator'>; request: StatisticsRequest }
  y: { indicator: InView<'Indicator'>; request: StatisticsRequest }
}

/** For each place the newest value of either indicator, each with its own period. */
export async function pairNewest(
  view: ReleaseView,
  { y }: PairedIndicators,
  { ids, cells, frequency }: PlacesSample,
): Promise<PlacedPair[]> {
  const others = await rankedCells(view, y.indicator, ids, y.request)
  const of = new Map(others.cells.map((one) => [one.subjectId, one]))
  const text = ({ firstPeriod }: StoredSeries, cell: number, its: Frequency) =>
    formatPeriod(its, firstPeriod + cell)
  return cells.flatMap(({ subjectId: id, series, cell }) => {
    const other = of.get(id)
    if (other === undefined) return []
    return {
      subjectId: id,
      x: series.values[cell] ?? Number.NaN,
      y: other.series.values[other.cell] ?? Number.NaN,
      xPeriod: text(series, cell, frequency),
      yPeriod: text(other.series, other.cell, others.frequency),
    }
  })
}

/** The series of one frequency that answer for places, whether a cell of them counts, and the oldest period that does. */
async function side(
  view: ReleaseView,
  ids: readonly string[],
  frequency: Frequency,
  { indicator, request }: PairedIndicators['x'],
) {
  const { selected } = await answeringSeries(view, indicator, ids, request)
  const inUnit = inUnitOf(indicator)
  return {
    of: new Map(
      selected.flatMap((one) =>
        one.frequency === frequency ? [[subjectId(one.subject), one] as const] : [],
      ),
    ),
    counts: (series: StoredSeries, cell: number) => hasValue(series, cell) && inUnit(series, cell),
    oldest: await oldestPeriodOf(indicator, frequency, request.maxAge),
  }
}

/**
 * For each place the values of both indicators in one period: the one asked for, else the newest in which the place has
 * a value of both.
 */
export async function pairSamePeriod(
  view: ReleaseView,
  { x, y }: PairedIndicators,
  { ids, frequency, period }: Pick<PlacesSample, 'ids' | 'frequency' | 'period'>,
): Promise<PlacedPair[]> {
  const [one, other] = await Promise.all([x, y].map((it) => side(view, ids, frequency, it)))
  if (one === undefined || other === undefined) return []
  const oldest = Math.max(one.oldest, other.oldest)
  return ids.flatMap((id) => {
    const [a, b] = [one.of.get(id), other.of.get(id)]
    if (a === undefined || b === undefined) return []
    const newest = period ?? Math.min(a.firstPeriod + a.values.length, b.firstPeriod + b.values.length) - 1
    const last = period ?? Math.max(a.firstPeriod, b.firstPeriod, oldest)
    for (let at = newest; at >= last; at -= 1) {
      const [cellA, cellB] = [at - a.firstPeriod, at - b.firstPeriod]
      if (!one.counts(a, cellA) || !other.counts(b, cellB)) continue
      const text = formatPeriod(frequency, at)
      const values = { x: a.values[cellA] ?? Number.NaN, y: b.values[cellB] ?? Number.NaN }
      return { subjectId: id, ...values, xPeriod: text, yPeriod: text }
    }
    return []
  })
}
