import type { InView, ReleaseView } from '../releases/release-view.ts'
import { findSets } from '../series/find-series.ts'
import type { SeriesSet } from '../series/series-set.ts'

/**
 * The set in which the series of an indicator about one subject are. It is there at once where a group that the subject
 * is in lies in memory: an answer asks for hundreds of values, and a promise for each is what takes longest.
 */
export function setOf(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  subject: InView<'Area'> | InView<'Corridor'>,
): SeriesSet | Promise<SeriesSet> {
  const { id: indicatorId } = indicator
  const kept =
    subject.model === 'Area'
      ? view.keptSeries({ indicatorId })
      : (view.keptSeries({ indicatorId, originId: subject.originId }) ??
        view.keptSeries({ indicatorId, destinationId: subject.destinationId }))
  return kept ?? loadSet(view, indicator, subject.id)
}

async function loadSet(view: ReleaseView, indicator: InView<'Indicator'>, id: string): Promise<SeriesSet> {
  const found = await findSets(view, indicator, [id])
  return found.setOf(id)
}
