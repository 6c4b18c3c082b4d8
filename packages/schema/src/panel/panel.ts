import { newestPeriodOf } from './newest-period-of.ts'
import { answeringSeries } from './answering-series.ts'
import type { AnsweringSeries } from './answering-series.ts'
import { checkRequest } from './check-request.ts'
import { chosen } from './chosen.ts'
import { cellChoice, requestBounds } from './choose-cells.ts'
import { columnsOf } from './columns.ts'
import type { Columns } from './columns.ts'
import { resolvedIds } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { checkDerivations, deriveSeries, requestedDerivations } from './derive.ts'
import type { Derivations } from './derive.ts'
import { choosesAlike, keptChoice } from './kept-choice.ts'
import { LastingAnswer, lastingText } from './lasting-answer.ts'
import type { FoundAnswer } from './lasting-answer.ts'
import { panelCoverage } from './panel-coverage.ts'
import type { OmittedSeries } from './panel-coverage.ts'
import { checkPairs, countPairs } from './panel-limits.ts'
import type { SpendPairs } from './panel-limits.ts'
import { questionText } from './panel-request.ts'
import type { PanelRequest } from './panel-request.ts'
import type { PanelSeries } from './panel-series.ts'
import { resolveIndicators, resolveSubjects } from './resolve-request.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { namesNoPlace } from '../values/comparable-places.ts'
import { ownTurn } from '../own-turn.ts'
import { whenAll } from '../when-all.ts'
import type { Maybe } from '../when-all.ts'

export { PanelSeries } from './panel-series.ts'

/** The answer to a researcher's question: series in the order asked for, each with its cells. */
export interface PanelShape extends FoundAnswer {
  view: ReleaseView
  /** What was asked. */
  request: PanelRequest
  readonly series: readonly PanelSeries[]
  /** Series that could have answered and have no cell in the answer, each with the reason. */
  readonly omitted: readonly OmittedSeries[]
  /** Cells in all: the rows of the long shape. */
  readonly count: number
  /** Found out when it is asked for, as the next two. */
  readonly coverage: Coverage
  /** The periods of the columnar shape. */
  readonly columns: Columns
  /** The question in one stable wording: it tells the rows of this panel from those of another. */
  readonly question: string
}

/** Whether it is asked for the newest value of every country, whatever its period, and for nothing else. */
const isNewestOfAll = (request: PanelRequest): boolean =>
  request.latest === true &&
  request.samePeriod !== true &&
  (request.from ?? request.to ?? request.maxAge) == null &&
  namesNoPlace(request)

/** What there is of one indicator for the answer. */
function answerOf(
  of: AnsweringSeries,
  request: PanelRequest,
  bounds: ReturnType<typeof requestBounds>,
  derivations: Derivations | undefined,
  subjects: readonly string[],
): Maybe<FoundAnswer> {
  const { indicator, set } = of
  const { view } = indicator
  if (set !== undefined && derivations === undefined && isNewestOfAll(request)) {
    return new LastingAnswer(set, 'newest of every country', () => {
      const { cellsOf, reasonOf } = cellChoice(request, bounds, of.selected, undefined)
      return chosen(view, of.selected, cellsOf, reasonOf)
    })
  }
  if (derivations === undefined && set !== undefined && choosesAlike(request))
    return keptChoice(view, set, request, bounds, subjects)
  if (derivations === undefined && request.maxAge == null) {
    const { cellsOf, reasonOf } = cellChoice(request, bounds, of.selected, undefined)
    return chosen(view, of.selected, cellsOf, reasonOf)
  }
  return derivedAnswer(of, request, bounds, derivations)
}

/** So many series of one indicator take some milliseconds to derive. */
const manySeries = 50

/** The same where series are derived, or looked through for their newest value, before. */
async function derivedAnswer(
  of: AnsweringSeries,
  request: PanelRequest,
  bounds: ReturnType<typeof requestBounds>,
  derivations: Derivations | undefined,
): Promise<FoundAnswer> {
  const { indicator, selected } = of
  const { view } = indicator
  const newest = request.maxAge == null ? undefined : await newestPeriodOf(indicator)
  let answering = selected
  const omitted: OmittedSeries[] = []
  if (derivations !== undefined) {
    if (selected.length >= manySeries) await ownTurn()
    const derived = await deriveSeries(indicator, selected, derivations)
    answering = derived.flatMap(({ series }) => series ?? [])
    for (const [place, one] of derived.entries()) {
      const series = selected[place]
      if (one.series === undefined && series !== undefined) omitted.push({ series, reason: one.reason })
    }
  }
  const { cellsOf, reasonOf } = cellChoice(request, bounds, answering, newest)
  const answer = chosen(view, answering, cellsOf, reasonOf)
  return { series: answer.series, omitted: [...omitted, ...answer.omitted] }
}

/**
 * Answers a panel from one release, at once where all that it needs is in memory. What is unknown, ambiguous or without data is said in `coverage`, and is no
 * error.
 * @param spendPairs counts the pairs of the whole request; a panel by itself is one.
 * @throws BAD_USER_INPUT when the question contradicts itself or names what there is not: areas and corridors at once,
 * more than a panel may name, an unknown breakdown, periods or arguments of a transform that do not go together;
 * NOT_AGGREGABLE when an indicator does not bear what is to be done with it; COST_LIMIT_EXCEEDED for more pairs of
 * indicators and places than are answered at a time, or in one request.
 */
export function panel(
  view: ReleaseView,
  request: PanelRequest,
  spendPairs: SpendPairs = countPairs(),
): Maybe<PanelShape> {
  checkRequest(view, request)
  const indicators = resolveIndicators(view, request.indicators)
  const subjects = resolveSubjects(view, request)
  const derivations = requestedDerivations(request, subjects.kind)
  const asked = resolvedIds(indicators).flatMap((id) => view.find('Indicator', id) ?? [])
  const wanted = asked.filter(({ subject }) => subject === subjects.kind)
  checkPairs(wanted.length, subjects.ids.length)
  spendPairs(wanted.length * subjects.ids.length)
  if (derivations !== undefined) for (const indicator of wanted) checkDerivations(indicator, derivations)
  const bounds = requestBounds(request)
  const sought = wanted.map((indicator) => answeringSeries(view, indicator, subjects.ids, request))
  return whenAll(sought, (found) =>
    whenAll(
      found.map((one) => answerOf(one, request, bounds, derivations, subjects.ids)),
      (answers) => new PanelAnswer(view, request, { indicators, asked, subjects, found }, whole(answers)),
    ),
  )
}

type Found = Omit<Parameters<typeof panelCoverage>[0], 'series' | 'omitted'>

/** The panel of what was found; what is asked for seldom is found out then. */
class PanelAnswer implements PanelShape {
  readonly view: ReleaseView
  readonly request: PanelRequest
  readonly #found: Found
  readonly #answer: FoundAnswer
  #coverage: Coverage | undefined
  #columns: Columns | undefined
  #count: number | undefined

  constructor(view: ReleaseView, request: PanelRequest, found: Found, answer: FoundAnswer) {
    this.view = view
    this.request = request
    this.#found = found
    this.#answer = answer
  }

  get series(): readonly PanelSeries[] {
    return this.#answer.series
  }

  get omitted(): readonly OmittedSeries[] {
    return this.#answer.omitted
  }

  get texts(): FoundAnswer['texts'] {
    return this.#answer.texts
  }

  get count(): number {
    this.#count ??= Number(
      lastingText(this, 'count', () => String(this.series.reduce((sum, { count }) => sum + count, 0))),
    )
    return this.#count
  }

  get coverage(): Coverage {
    return (this.#coverage ??= panelCoverage({
      ...this.#found,
      series: this.series,
      omitted: this.omitted,
    }))
  }

  get columns(): Columns {
    return (this.#columns ??= columnsOf(this.series))
  }

  get question(): string {
    return questionText(this.request)
  }
}

/** The answers of all indicators in one; that of a single one as it is, for texts may have been made of it. */
function whole(answers: readonly FoundAnswer[]): FoundAnswer {
  const [only] = answers
  if (answers.length === 1 && only !== undefined) return only
  return {
    series: answers.flatMap(({ series }) => series),
    omitted: answers.flatMap(({ omitted }) => omitted),
  }
}
