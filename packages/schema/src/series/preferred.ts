import type { ReleaseView } from '../releases/release-view.ts'
import { ofBreakdown } from './of-breakdown.ts'
import type { SeriesSet } from './series-set.ts'
import { subjectId } from './stored-series.ts'
import type { StoredSeries } from './stored-series.ts'

/** The order of an indicator's datasets, for sorting: by their stated ranks, then the rest, each time by id. */
export function datasetOrder(view: ReleaseView, indicatorId: string): (a: string, b: string) => number {
  const rank = datasetRank(view, indicatorId)
  return (a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** Ranks of the datasets of an indicator; one without a stated rank comes behind all that have one. */
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
export function preferredSeries(view: ReleaseView, series: readonly StoredSeries[]): readonly StoredSeries[] {
  // Of one dataset, as is usual, none can be better.
  if (series.every(({ datasetId }) => datasetId === series[0]?.datasetId)) return series
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

const totals = new Map<string, string>()

/**
 * The series of a set that answer a question which asks for no breakdown: of each subject the totals of its preferred
 * dataset, in the order of their keys. Found out once for the objects of a set. For a question about some subjects it gives what
 * `preferredSeries` gives for their totals, because whether a dataset answers is settled for each subject by itself.
 * @param set series of one indicator, in the release of the view
 */
export function preferredTotals(
  view: ReleaseView,
  set: SeriesSet,
): (subjectId: string) => readonly StoredSeries[] {
  return set.once('preferredTotals', () => {
    const { all } = set
    const preferred = new Set(preferredSeries(view, ofBreakdown(all, totals)))
    // Where every series about a subject answers, which is the usual case, the index of the set says so already.
    const fewer = new Map<string, StoredSeries[]>()
    for (const one of all) if (!preferred.has(one)) fewer.set(subjectId(one.subject), [])
    for (const one of all) if (preferred.has(one)) fewer.get(subjectId(one.subject))?.push(one)
    set.charge(fewer.size * 100)
    return (id: string) => (fewer.size === 0 ? undefined : fewer.get(id)) ?? set.about(id)
  })
}
