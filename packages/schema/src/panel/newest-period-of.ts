import type { InView } from '../releases/release-view.ts'
import { groupsOf } from '../series/find-series.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { subjectId } from '../series/stored-series.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { newestMonth } from '../time/newest-period.ts'

/** The last month of the newest period in which a series of a set has a value; -Infinity when none has any. */
export const newestMonthOf = (set: SeriesSet): number =>
  set.once('newestMonth', ({ all }) => newestMonth(all))

/**
 * The last month of the newest period in which an indicator has a value in its release: over all areas, breakdowns and
 * datasets. Of an indicator about corridors not everything is read: it is over the corridors that share their origin
 * with one of these series, or their destination, whichever are fewer.
 * @returns -Infinity when there is no value.
 */
export async function newestPeriodOf(
  { view, ...indicator }: InView<'Indicator'>,
  series: readonly StoredSeries[],
): Promise<number> {
  const subjects = [...new Set(series.map(({ subject }) => subjectId(subject)))]
  const sets = await Promise.all(groupsOf(indicator, subjects).map(({ group }) => view.series(group)))
  return Math.max(-Infinity, ...sets.map(newestMonthOf))
}
