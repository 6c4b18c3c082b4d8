import type { ReleaseView } from '../releases/release-view.ts'
import { preferredTotals } from '../series/preferred.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { keepAskedMost } from './asked-most.ts'
import { cellChoice } from './choose-cells.ts'
import type { requestBounds } from './choose-cells.ts'
import { chosen } from './chosen.ts'
import type { ChosenSeries } from './chosen.ts'
import type { PanelRequest } from './panel-request.ts'
import { PanelSeries } from './panel-series.ts'

/** The cells that one choice of periods takes of a set of series, by subject, and the bytes that they count for. */
interface Kept {
  /** Where there is one series, as is usual, that alone: there are hundreds of subjects, and some choices. */
  readonly bySubject: Map<string, ChosenSeries | PanelSeries>
  bytes: number
}

/** Choices of periods that are kept of a set: people ask for many places, but for few spans of years. */
const mostChoices = 8

/** Bytes that a subject takes, and besides each of its series, with its row of the matrix, which is cut from its text. */
const bytes = { subject: 50, series: 150, several: 100 } as const

/** Whether a request takes of each series the same cells whatever else it asks for. */
export const choosesAlike = ({ maxAge, samePeriod }: PanelRequest): boolean =>
  maxAge == null && samePeriod !== true

/**
 * The cells of the totals of a set that answer a request which chooses alike: found out once for each subject and choice
 * of periods, for as long as the objects of the set live and no other is asked for more. Panels name the same hundreds of places again
 * and again, in ever other company.
 * @param subjects ids, each once.
 */
export function keptChoice(
  view: ReleaseView,
  set: SeriesSet,
  request: PanelRequest,
  bounds: ReturnType<typeof requestBounds>,
  subjects: readonly string[],
): ChosenSeries {
  const choices = set.once('choices of periods', () =>
    keepAskedMost<Kept>(
      mostChoices,
      () => ({ bySubject: new Map(), bytes: 0 }),
      (kept) => {
        set.charge(-kept.bytes)
      },
    ),
  )
  const { from, to, latest, lastN } = request
  const kept = choices.get(`${from ?? ''} ${to ?? ''} ${latest === true ? 1 : (lastN ?? '')}`)
  const totalsOf = preferredTotals(view, set)
  if (kept === undefined) {
    const totals = subjects.flatMap(totalsOf)
    const { cellsOf, reasonOf } = cellChoice(request, bounds, totals, undefined)
    return chosen(view, totals, cellsOf, reasonOf)
  }
  const { bySubject } = kept
  const answer: ChosenSeries = { series: [], omitted: [] }
  let more = 0
  for (const id of subjects) {
    let one = bySubject.get(id)
    if (one === undefined) {
      const totals = totalsOf(id)
      const { cellsOf, reasonOf } = cellChoice(request, bounds, totals, undefined)
      const found = chosen(view, totals, cellsOf, reasonOf)
      const [first] = found.series
      const isAlone = totals.length === 1 && first !== undefined
      bySubject.set(id, (one = isAlone ? first : found))
      more += bytes.subject + totals.length * bytes.series + (isAlone ? 0 : bytes.several)
    }
    if (one instanceof PanelSeries) {
      answer.series.push(one)
      continue
    }
    for (const series of one.series) answer.series.push(series)
    for (const omitted of one.omitted) answer.omitted.push(omitted)
  }
  if (more > 0) {
    kept.bytes += more
    set.charge(more)
  }
  return answer
}
