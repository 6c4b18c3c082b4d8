import type { About, Table } from '@opencorridor/formats'
import { citePanel } from '../citations/cite-answer.ts'
import { datasetsOfAll, sourcesOfDatasets } from '../citations/sources.ts'
import { titleOf } from '../citations/title-of.ts'
import { graphError } from '../errors.ts'
import type { CoverageItem } from '../panel/coverage.ts'
import { panel } from '../panel/panel.ts'
import type { PanelShape } from '../panel/panel.ts'
import type { SpendPairs } from '../panel/panel-limits.ts'
import type { PanelRequest } from '../panel/panel-request.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { seriesFootnotes } from './footnotes.ts'
import { observationTable } from './observation-table.ts'
import { outlinedView } from './outlined-view.ts'
import type { TableOptions } from './table-options.ts'

const understood = ({ outcome }: CoverageItem): boolean => outcome === 'RESOLVED' || outcome === 'NO_DATA'

/**
 * What is not understood is coverage; but a table of which nothing was understood would be empty for a slip of the pen.
 * @throws BAD_USER_INPUT when none of the indicators, or none of the places, that were named is known.
 */
function checkSomething(argument: string, items: readonly CoverageItem[]): void {
  if (items.length === 0 || items.some(understood)) return
  const told = items.slice(0, 5).map(({ requested, reason, candidates }) => {
    const choice = candidates.length > 0 ? ` It may be ${candidates.join(' or ')}.` : ''
    return `"${requested}": ${reason ?? ''}${choice}`
  })
  throw graphError('BAD_USER_INPUT', `${argument}: ${told.join(' ')}`)
}

/** Each part is found out when it is asked for: a table without comments does not wait for what would stand in them. */
function aboutPanel(shape: PanelShape, options: TableOptions): About {
  const { view, series, request } = shape
  const stored = series.map((one) => one.series)
  return {
    name: 'panel',
    language: options.language,
    release: view.release,
    get title() {
      return titleOf(
        view,
        stored.length > 0 ? stored.map(({ indicatorId }) => indicatorId) : request.indicators,
      )
    },
    get sources() {
      return sourcesOfDatasets(view, datasetsOfAll(stored))
    },
    get citation() {
      return citePanel(shape, options)
    },
    get footnotes() {
      return seriesFootnotes(view, stored)
    },
    get gaps() {
      const { indicators, subjects } = shape.coverage
      return [...indicators, ...subjects].flatMap(({ requested, outcome, reason }) =>
        outcome === 'RESOLVED' ? [] : [{ requested, outcome, reason: reason ?? '' }],
      )
    },
  }
}

/** Whether which cells answer does not hang on the values in them. */
const goesByCells = ({ latest, lastN, maxAge, samePeriod, align, fill, transform }: PanelRequest): boolean =>
  latest !== true && samePeriod !== true && [lastN, maxAge, align, fill, transform].every((it) => it == null)

/**
 * The answer to a panel as a table in the long shape.
 * @throws what `panel` throws; BAD_USER_INPUT when nothing of the question is understood.
 */
export async function panelTable(
  view: ReleaseView,
  request: PanelRequest,
  options: TableOptions,
  spendPairs: SpendPairs,
): Promise<Table> {
  const shape = await panel(goesByCells(request) ? outlinedView(view) : view, request, spendPairs)
  if (shape.series.length === 0) {
    checkSomething('indicators', shape.coverage.indicators)
    checkSomething('places', shape.coverage.subjects)
  }
  return observationTable(view, shape.series, aboutPanel(shape, options), {
    language: options.language,
    datasetIsKey: false,
    filled: request.fill != null,
  })
}
