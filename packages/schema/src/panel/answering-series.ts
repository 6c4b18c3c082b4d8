import type { InView, ReleaseView } from '../releases/release-view.ts'
import { matchesDimensions } from '../series/dimensions.ts'
import { findSets } from '../series/find-series.ts'
import { preferredSeries, preferredTotals } from '../series/preferred.ts'
import type { SeriesSet } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { dimensionsFilter } from './panel-request.ts'
import type { PanelRequest } from './panel-request.ts'

/** The series of one indicator that answer a question, of what there is about its subjects. */
export interface AnsweringSeries {
  indicator: InView<'Indicator'>
  /** Of each subject those of the preferred dataset that are of the breakdown asked for, in order of the subjects. */
  selected: readonly StoredSeries[]
  /** The set that all of them are in; undefined where they are in several, or some breakdown was asked for. */
  set: SeriesSet | undefined
  /** Everything about a subject of the question, of all datasets and breakdowns. */
  about: (subjectId: string) => readonly StoredSeries[]
}

/** The totals of the preferred dataset of each subject; which these are is found out once for each set of series. */
function totals(view: ReleaseView, subjects: readonly string[], setOf: (id: string) => SeriesSet) {
  const selected: StoredSeries[] = []
  let current: SeriesSet | undefined
  let totalsOf: ReturnType<typeof preferredTotals> | undefined
  for (const id of subjects) {
    const set = setOf(id)
    if (set !== current || totalsOf === undefined) {
      current = set
      totalsOf = preferredTotals(view, set)
    }
    for (const one of totalsOf(id)) selected.push(one)
  }
  return selected
}

/**
 * The series of one indicator that answer a question about some subjects.
 * @param subjects ids of areas or corridors, as the indicator is about.
 */
export async function answeringSeries(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  subjects: readonly string[],
  { dimensions }: Pick<PanelRequest, 'dimensions'>,
): Promise<AnsweringSeries> {
  const setOf = await findSets(view, indicator, subjects)
  const about = (id: string) => setOf(id).about(id)
  if (dimensions == null || dimensions.length === 0) {
    const first = subjects[0] === undefined ? undefined : setOf(subjects[0])
    const set = subjects.every((id) => setOf(id) === first) ? first : undefined
    return { indicator, about, set, selected: totals(view, subjects, setOf) }
  }
  const filter = dimensionsFilter({ dimensions })
  const matching = subjects.flatMap((id) =>
    about(id).filter((one) => matchesDimensions(one.dimensions, filter)),
  )
  return { indicator, about, set: undefined, selected: preferredSeries(view, matching) }
}
