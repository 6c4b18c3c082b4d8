import { dimensionsFilter, questionText } from './panel-request.ts'
import type { PanelRequest } from './panel-request.ts'
import { periodBounds } from './period-bounds.ts'
import { resolvedIds, withData } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { resolveIndicators, resolveSubjects } from './resolve-request.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { matchesDimensions } from '../series/dimensions.ts'
import { findSeries } from '../series/find-series.ts'
import { preferredSeries } from '../series/preferred.ts'
import { cellsBetween, latestCell, seriesNode } from '../series/series-node.ts'
import type { SeriesNode } from '../series/series-node.ts'
import { subjectId } from '../series/stored-series.ts'
import type { SeriesSubject } from '../series/stored-series.ts'

/** One series of a panel, and the cells of it that answer the question. */
export interface PanelSeries {
  node: SeriesNode
  /** Indices into the arrays of the series, ascending. */
  cells: readonly number[]
}

/** The answer to a researcher's question: series in the order asked for, each with its cells. */
export interface PanelShape {
  view: ReleaseView
  series: readonly PanelSeries[]
  coverage: Coverage
  /** The question in one stable wording: it tells the rows of this panel from those of another. */
  question: string
  /** Cells in all: the rows of the long shape. */
  count: number
}

async function seriesOf(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  subjects: readonly string[],
  request: PanelRequest,
) {
  const found = await findSeries(view, indicator, subjects)
  const filter = dimensionsFilter(request)
  return preferredSeries(
    view,
    found.filter(({ dimensions }) => matchesDimensions(dimensions, filter)),
  )
}

/** Ids by which a subject may have been asked for: its own, and for a corridor those of its ends. */
const placesOf = (subject: SeriesSubject): string[] =>
  subject.kind === 'AREA' ? [subject.areaId] : [subjectId(subject), subject.originId, subject.destinationId]

/**
 * Answers a panel from one release. What is unknown, ambiguous or without data is said in `coverage`, and is no
 * error.
 * @throws BAD_USER_INPUT when the question asks for areas and corridors at once.
 */
export async function panel(view: ReleaseView, request: PanelRequest): Promise<PanelShape> {
  const indicators = resolveIndicators(view, request.indicators)
  const subjects = resolveSubjects(view, request)
  const wanted = resolvedIds(indicators).flatMap((id) => view.find('Indicator', id) ?? [])
  const found = await Promise.all(wanted.map((indicator) => seriesOf(view, indicator, subjects.ids, request)))
  const series = found
    .flat()
    .map((one): PanelSeries => {
      const { from, to } = periodBounds(one.frequency, request)
      const latest = request.latest === true ? latestCell(one, from, to) : undefined
      const cells = latest === undefined ? cellsBetween(one, from, to) : latest < 0 ? [] : [latest]
      return { node: seriesNode(view, one), cells }
    })
    .filter(({ cells }) => cells.length > 0)
  return {
    view,
    question: questionText(request),
    series,
    count: series.reduce((sum, { cells }) => sum + cells.length, 0),
    coverage: {
      indicators: withData(indicators, new Set(series.map(({ node }) => node.series.indicatorId))),
      subjects: withData(
        subjects.items,
        new Set(series.flatMap(({ node }) => placesOf(node.series.subject))),
      ),
    },
  }
}
