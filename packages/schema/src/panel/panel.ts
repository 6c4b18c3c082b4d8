import { newestPeriodOf } from './newest-period-of.ts'
import { answeringSeries } from './answering-series.ts'
import type { AnsweringSeries } from './answering-series.ts'
import { checkRequest } from './check-request.ts'
import { cellChoice, requestBounds } from './choose-cells.ts'
import { columnsOf } from './columns.ts'
import type { Columns } from './columns.ts'
import { resolvedIds } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { checkDerivations, deriveSeries, requestedDerivations } from './derive.ts'
import type { Derivations } from './derive.ts'
import { panelCoverage } from './panel-coverage.ts'
import type { OmittedSeries } from './panel-coverage.ts'
import { checkPairs, countPairs } from './panel-limits.ts'
import type { SpendPairs } from './panel-limits.ts'
import { questionText } from './panel-request.ts'
import type { PanelRequest } from './panel-request.ts'
import { PanelSeries } from './panel-series.ts'
import { resolveIndicators, resolveSubjects } from './resolve-request.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { observationAt } from '../series/series-node.ts'
import type { ObservationNode } from '../series/series-node.ts'
import type { Transformed } from '../transforms/transform.ts'

export { PanelSeries } from './panel-series.ts'

/** The answer to a researcher's question: series in the order asked for, each with its cells. */
export interface PanelShape {
  view: ReleaseView
  series: readonly PanelSeries[]
  /** Series that could have answered and have no cell in the answer, each with the reason. */
  omitted: readonly OmittedSeries[]
  /** Cells in all: the rows of the long shape. */
  count: number
  /** Found out when it is asked for, as the next two. */
  readonly coverage: Coverage
  /** The periods of the columnar shape. */
  readonly columns: Columns
  /** The question in one stable wording: it tells the rows of this panel from those of another. */
  readonly question: string
}

/** Puts what there is of one indicator into the answer. */
async function addAnswer(
  { indicator, selected }: AnsweringSeries,
  request: PanelRequest,
  bounds: ReturnType<typeof requestBounds>,
  derivations: Derivations | undefined,
  into: { series: PanelSeries[]; omitted: OmittedSeries[] },
): Promise<void> {
  const { view } = indicator
  const newest = request.maxAge == null ? undefined : await newestPeriodOf(indicator, selected)
  let derived: readonly Transformed[] | undefined
  let answering = selected
  if (derivations !== undefined) {
    derived = await deriveSeries(indicator, selected, derivations)
    answering = derived.flatMap(({ series }) => series ?? [])
    for (const [place, one] of derived.entries()) {
      const series = selected[place]
      if (one.series === undefined && series !== undefined) into.omitted.push({ series, reason: one.reason })
    }
  }
  const { cellsOf, reasonOf } = cellChoice(request, bounds, answering, newest)
  for (const series of answering) {
    const cells = cellsOf(series)
    if (cells === undefined) into.omitted.push({ series, reason: reasonOf(series) })
    else into.series.push(new PanelSeries(view, series, cells))
  }
}

/**
 * Answers a panel from one release. What is unknown, ambiguous or without data is said in `coverage`, and is no
 * error.
 * @param spendPairs counts the pairs of the whole request; a panel by itself is one.
 * @throws BAD_USER_INPUT when the question contradicts itself or names what there is not: areas and corridors at once,
 * more than a panel may name, an unknown breakdown, periods or arguments of a transform that do not go together;
 * NOT_AGGREGABLE when an indicator does not bear what is to be done with it; COST_LIMIT_EXCEEDED for more pairs of
 * indicators and places than are answered at a time, or in one request.
 */
export async function panel(
  view: ReleaseView,
  request: PanelRequest,
  spendPairs: SpendPairs = countPairs(),
): Promise<PanelShape> {
  checkRequest(view, request)
  const indicators = resolveIndicators(view, request.indicators)
  const subjects = resolveSubjects(view, request)
  const derivations = requestedDerivations(request, subjects.kind)
  const asked = resolvedIds(indicators).flatMap((id) => view.find('Indicator', id) ?? [])
  const wanted = asked.filter(({ subject }) => subject === subjects.kind)
  checkPairs(wanted.length, subjects.ids.length)
  spendPairs(wanted.length * subjects.ids.length)
  if (derivations !== undefined) for (const indicator of wanted) checkDerivations(indicator, derivations)
  const found = await Promise.all(
    wanted.map((indicator) => answeringSeries(view, indicator, subjects.ids, request)),
  )
  const series: PanelSeries[] = []
  const omitted: OmittedSeries[] = []
  const bounds = requestBounds(request)
  for (const one of found) await addAnswer(one, request, bounds, derivations, { series, omitted })
  let count = 0
  for (const one of series) count += one.count
  let coverage: Coverage | undefined
  let columns: Columns | undefined
  return {
    view,
    series,
    omitted,
    count,
    get coverage() {
      return (coverage ??= panelCoverage({ indicators, asked, subjects, found, series, omitted }))
    },
    get columns() {
      return (columns ??= columnsOf(series))
    },
    get question() {
      return questionText(request)
    },
  }
}

/** The observations of a panel, by series and period; each is made when it is its turn. */
export function* panelCells({ series }: Pick<PanelShape, 'series'>): Generator<ObservationNode> {
  for (const one of series) {
    for (let place = 0; place < one.count; place += 1) yield observationAt(one.node, one.cellAt(place))
  }
}
