import DataLoader from 'dataloader'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import type { SeriesSet } from '../series/series-set.ts'
import type { Frequency } from '../series/period.ts'
import { newestMonth, oldestWithin } from '../time/newest-period.ts'
import type { Maybe } from '../when-all.ts'
import { loadNewestMonths } from './load-newest-months.ts'

/** The last month of the newest period in which a series of a set has a value; -Infinity when none has any. */
const newestMonthOf = (set: SeriesSet): number => set.once('newestMonth', ({ all }) => newestMonth(all))

/** Indicators about corridors are not read whole for it; those that are asked for in one tick are read together. */
const ofCorridors = (view: ReleaseView): DataLoader<string, number> =>
  view.once(
    'newest months of indicators about corridors',
    () =>
      new DataLoader((ids: readonly string[]) =>
        view.read(({ sql }, sequence) => loadNewestMonths(sql, sequence, ids)),
      ),
  )

/**
 * The last month of the newest period in which an indicator has a value in its release: over all places, breakdowns and
 * datasets.
 * @returns -Infinity when there is no value.
 */
export async function newestPeriodOf({ view, id, subject }: InView<'Indicator'>): Promise<number> {
  if (subject === 'CORRIDOR') return ofCorridors(view).load(id)
  return newestMonthOf(await view.series({ indicatorId: id }))
}

/** The oldest period of a frequency that `maxAge` lets pass; -Infinity, at once, where it says nothing. */
export const oldestPeriodOf = (
  indicator: InView<'Indicator'>,
  frequency: Frequency,
  maxAge: number | null | undefined,
): Maybe<number> =>
  maxAge == null
    ? -Infinity
    : newestPeriodOf(indicator).then((newest) => oldestWithin(frequency, newest, maxAge))
