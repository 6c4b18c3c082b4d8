import type { ReleaseView } from '../releases/release-view.ts'
import { preferredTotals } from '../series/preferred.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { keepAskedMost } from './asked-most.ts'
import { cellChoice } from './choose-cells.ts'
import type { requestBounds } from './choose-cells.ts'
import { chosen } from './chosen.ts'
import type { LastingAnswer } from './lasting-answer.ts'
import type { PanelRequest } from './panel-request.ts'

/** The cells that one choice of periods takes of a set of series, by subject, and the bytes that they count for. */
interface Kept {
  readonly bySubject: Map<string, LastingAnswer>
  bytes: number
}

/** Choices of periods that are kept of a set: people ask for many places, but for few spans of years. */
const mostChoices = 8

/** Bytes that a subject takes, and besides each of its series, with its row of the matrix, which is cut from its text. */
const bytes = { subject: 150, series: 250 } as const

/** Whether a request takes of each series the same cells whatever else it asks for. */
export const choosesAlike = ({ maxAge, samePeriod }: PanelRequest): boolean =>
  maxAge == null && samePeriod !== true

/**
 * The cells of the totals of a set that answer a request which chooses alike: found out once for each subject and choice
 * of periods, for as long as the set lives and no other is asked for more. Panels name the same hundreds of places again
 * and again, in ever other company.
 * @param subjects ids, each once.
 */
export function keptChoice(
  view: ReleaseView,
  set: SeriesSet,
  request: PanelRequest,
  bounds: ReturnType<typeof requestBounds>,
  subjects: readonly string[],
): LastingAnswer {
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
  const answer: LastingAnswer = { series: [], omitted: [] }
  let more = 0
  for (const id of subjects) {
    let one = bySubject.get(id)
    if (one === undefined) {
      const totals = totalsOf(id)
      const { cellsOf, reasonOf } = cellChoice(request, bounds, totals, undefined)
      bySubject.set(id, (one = chosen(view, totals, cellsOf, reasonOf)))
      more += bytes.subject + totals.length * bytes.series
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
