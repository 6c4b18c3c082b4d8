import type { ReleaseView } from '../releases/release-view.ts'
import { subjectId } from './stored-series.ts'
import type { StoredSeries } from './stored-series.ts'

/** Ranks of the datasets of an indicator: the stated order, then the rest by id. */
export function datasetRank(view: ReleaseView, indicatorId: string): (datasetId: string) => number {
  const stated = view.by('DatasetPreference', 'indicatorId', indicatorId)
  const ranks = new Map(stated.map(({ datasetId, rank }) => [datasetId, rank]))
  return (datasetId) => ranks.get(datasetId) ?? Number.MAX_SAFE_INTEGER
}

/**
 * Of the series of one indicator those that answer a plain question: for each subject, frequency and breakdown the
 * best-ranked dataset that has a series answers alone. Gaps never borrow from another dataset.
 */
export function preferredSeries(view: ReleaseView, series: readonly StoredSeries[]): StoredSeries[] {
  const best = new Map<string, StoredSeries>()
  const rankOf = new Map<string, ReturnType<typeof datasetRank>>()
  for (const one of series) {
    const rank = rankOf.get(one.indicatorId) ?? datasetRank(view, one.indicatorId)
    rankOf.set(one.indicatorId, rank)
    const question = JSON.stringify([one.indicatorId, subjectId(one.subject), one.frequency, one.dimensions])
    const other = best.get(question)
    const order = other === undefined ? -1 : rank(one.datasetId) - rank(other.datasetId)
    if (other === undefined || order < 0 || (order === 0 && one.datasetId < other.datasetId))
      best.set(question, one)
  }
  return [...best.values()]
}
