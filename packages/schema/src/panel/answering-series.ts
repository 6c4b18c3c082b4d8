import type { InView, ReleaseView } from '../releases/release-view.ts'
import { findSets } from '../series/find-series.ts'
import type { FoundSets } from '../series/find-series.ts'
import { ofBreakdown } from '../series/of-breakdown.ts'
import { preferredSeries, preferredTotals } from '../series/preferred.ts'
import type { SeriesSet } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { when } from '../when-all.ts'
import type { Maybe } from '../when-all.ts'
import { dimensionsFilter } from './panel-request.ts'
import type { PanelRequest } from './panel-request.ts'

/** The series of one indicator that answer a question, of what there is about its subjects. */
export interface AnsweringSeries {
  indicator: InView<'Indicator'>
  /** Of each subject those of the preferred dataset that are of the breakdown asked for, in order of the subjects. */
  readonly selected: readonly StoredSeries[]
  /**
   * The kept set that all of them are in, so that what is found out once can stay with it; undefined where they are in
   * several, the set is not yet asked for again, or some breakdown was asked for.
   */
  set: SeriesSet | undefined
  /** Everything about a subject of the question, of all datasets and breakdowns. */
  about(subjectId: string): readonly StoredSeries[]
}

/** The totals of the preferred dataset of each subject; which these are is found out once for the objects of a set. */
function totals(view: ReleaseView, subjects: readonly string[], { setOf, only }: FoundSets): StoredSeries[] {
  const ofOnly = only && preferredTotals(view, only)
  const selected: StoredSeries[] = []
  for (const id of subjects) {
    const totalsOf = ofOnly ?? preferredTotals(view, setOf(id))
    for (const one of totalsOf(id)) selected.push(one)
  }
  return selected
}

/**
 * The series of one indicator that answer a question about some subjects.
 * @param subjects ids of areas or corridors, as the indicator is about.
 */
export function answeringSeries(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  subjects: readonly string[],
  { dimensions }: Pick<PanelRequest, 'dimensions'>,
): Maybe<AnsweringSeries> {
  return when(findSets(view, indicator, subjects), (found) =>
    amongSets(view, indicator, subjects, found, dimensions),
  )
}

/** Without a breakdown. For some questions the answer is kept with the set, so they are chosen when they are asked for. */
class TotalsOfSets implements AnsweringSeries {
  readonly indicator: InView<'Indicator'>
  readonly set: SeriesSet | undefined
  readonly #subjects: readonly string[]
  readonly #found: FoundSets
  #selected: readonly StoredSeries[] | undefined

  constructor(indicator: InView<'Indicator'>, subjects: readonly string[], found: FoundSets) {
    this.indicator = indicator
    this.set = found.only?.askedAgain === true ? found.only : undefined
    this.#subjects = subjects
    this.#found = found
  }

  get selected(): readonly StoredSeries[] {
    return (this.#selected ??= totals(this.indicator.view, this.#subjects, this.#found))
  }

  about(id: string): readonly StoredSeries[] {
    return this.#found.setOf(id).about(id)
  }
}

function amongSets(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  subjects: readonly string[],
  found: FoundSets,
  dimensions: PanelRequest['dimensions'],
): AnsweringSeries {
  if (dimensions == null || dimensions.length === 0) return new TotalsOfSets(indicator, subjects, found)
  const about = (id: string) => found.setOf(id).about(id)
  const filter = dimensionsFilter({ dimensions })
  const matching = subjects.flatMap((id) => ofBreakdown(about(id), filter))
  return { indicator, about, set: undefined, selected: preferredSeries(view, matching) }
}
