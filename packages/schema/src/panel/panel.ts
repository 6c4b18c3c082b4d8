import { checkRequest } from './check-request.ts'
import { questionText } from './panel-request.ts'
import type { PanelRequest } from './panel-request.ts'
import { periodBounds } from './period-bounds.ts'
import { createTally, resolvedIds, withData } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { resolveIndicators, resolveSubjects } from './resolve-request.ts'
import { selectSeries } from './select-series.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { cellsBetween, latestCell, seriesNode } from '../series/series-node.ts'
import type { SeriesNode } from '../series/series-node.ts'
import { subjectId } from '../series/stored-series.ts'
import type { SeriesSubject, StoredSeries } from '../series/stored-series.ts'

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

/** Keys by which data of a series answer to what was asked for, see `Resolved`. */
const keysOf = (subject: SeriesSubject): string[] =>
  subject.kind === 'AREA'
    ? [subject.areaId]
    : [subjectId(subject), `${subject.originId}-`, `-${subject.destinationId}`]

const wantedFor = {
  AREA: 'is about countries and regions: name areas or a region.',
  CORRIDOR: 'is about corridors: name corridors, origins or destinations.',
}

/**
 * Answers a panel from one release. What is unknown, ambiguous or without data is said in `coverage`, and is no
 * error.
 * @throws BAD_USER_INPUT when the question asks for areas and corridors at once, for more than a panel may name, for
 * a breakdown that there is not, or for periods of which the first follows the last.
 */
export async function panel(view: ReleaseView, request: PanelRequest): Promise<PanelShape> {
  checkRequest(view, request)
  const indicators = resolveIndicators(view, request.indicators)
  const subjects = resolveSubjects(view, request)
  const asked = resolvedIds(indicators).flatMap((id) => view.find('Indicator', id) ?? [])
  const wanted = asked.filter(({ subject }) => subject === subjects.kind)
  const found = await Promise.all(
    wanted.map((indicator) => selectSeries(view, indicator, subjects.ids, request)),
  )
  const tally = createTally()
  const keys = ({ indicatorId, subject }: StoredSeries) => [indicatorId, ...keysOf(subject)]
  for (const one of found.flatMap(({ all }) => all)) tally.add(keys(one), 'SERIES')
  const series: PanelSeries[] = []
  for (const one of found.flatMap(({ selected }) => selected)) {
    const { from, to } = periodBounds(one.frequency, request)
    const latest = request.latest === true ? latestCell(one, from, to) : undefined
    const cells = latest === undefined ? cellsBetween(one, from, to) : latest < 0 ? [] : [latest]
    tally.add(keys(one), cells.length > 0 ? 'ANSWER' : 'BREAKDOWN')
    if (cells.length > 0) series.push({ node: seriesNode(view, one), cells })
  }
  return {
    view,
    question: questionText(request),
    series,
    count: series.reduce((sum, { cells }) => sum + cells.length, 0),
    coverage: {
      indicators: withData(indicators, tally, ({ resolvedTo }) => {
        const subject = asked.find(({ id }) => id === resolvedTo)?.subject
        return subject === undefined || subject === subjects.kind
          ? undefined
          : `${resolvedTo} ${wantedFor[subject]}`
      }),
      subjects: withData(subjects.items, tally, () =>
        wanted.length > 0
          ? undefined
          : `No indicator that was asked for is about ${subjects.kind === 'AREA' ? 'countries and regions' : 'corridors'}.`,
      ),
    },
  }
}
