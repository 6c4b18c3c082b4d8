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
 * Of series that all answer one question, those of the dataset that answers it: for each indicator and subject the
 * best-ranked dataset that has a series answers alone, with all its frequencies and breakdowns. Gaps never borrow from
 * another dataset, and one answer never mixes two. Series of a breakdown that was not asked for are left out before.
 */
export function preferredSeries(view: ReleaseView, series: readonly StoredSeries[]): StoredSeries[] {
  const best = new Map<string, string>()
  const rankOf = new Map<string, ReturnType<typeof datasetRank>>()
  const question = ({ indicatorId, subject }: StoredSeries) => `${indicatorId}\n${subjectId(subject)}`
  for (const one of series) {
    const { indicatorId, datasetId } = one
    const rank = rankOf.get(indicatorId) ?? datasetRank(view, indicatorId)
    rankOf.set(indicatorId, rank)
    const other = best.get(question(one))
    const order = other === undefined ? -1 : rank(datasetId) - rank(other)
    if (other === undefined || order < 0 || (order === 0 && datasetId < other))
      best.set(question(one), datasetId)
  }
  return series.filter((one) => best.get(question(one)) === one.datasetId)
}
