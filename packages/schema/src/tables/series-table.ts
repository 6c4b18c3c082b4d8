import type { Table } from '@opencorridor/formats'
import { citeSeriesList } from '../citations/cite-answer.ts'
import { datasetsOfAll, sourcesOfDatasets } from '../citations/sources.ts'
import { titleOf } from '../citations/title-of.ts'
import { PanelSeries } from '../panel/panel-series.ts'
import { checkPeriods, periodBounds } from '../panel/period-bounds.ts'
import { askedSeries } from '../panel/asked-series.ts'
import type { SeriesRequest } from '../panel/asked-series.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { cellsWithin } from '../time/select-cells.ts'
import { seriesFootnotes } from './footnotes.ts'
import { observationTable } from './observation-table.ts'
import { outlinedView } from './outlined-view.ts'
import type { TableOptions } from './table-options.ts'

/** The question for the values of series as datasets give them: those of all of them side by side, where it is asked for. */
export interface SeriesTableRequest extends SeriesRequest {
  /** First and last period in SDMX notation, both included. */
  from?: string | null | undefined
  to?: string | null | undefined
}

/**
 * The series that the root `series` lists, with their values: a row for each period. It has one column more to tell rows
 * apart than a panel, the dataset.
 * @throws BAD_USER_INPUT as `askedSeries` does, and for a first period after the last.
 */
export async function seriesTable(
  view: ReleaseView,
  request: SeriesTableRequest,
  options: TableOptions,
): Promise<Table> {
  checkPeriods(request)
  const asked = await askedSeries(outlinedView(view), request)
  const found = asked.flatMap((series) => {
    const { from = -Infinity, to = Infinity } = periodBounds(series.frequency, request)
    const cells = cellsWithin(series, from, to)
    return cells === undefined ? [] : [new PanelSeries(view, series, cells)]
  })
  const stored = found.map(({ series }) => series)
  return observationTable(
    view,
    found,
    {
      name: 'series',
      title: titleOf(
        view,
        stored.length > 0 ? stored.map(({ indicatorId }) => indicatorId) : request.indicators,
      ),
      language: options.language,
      release: view.release,
      sources: sourcesOfDatasets(view, datasetsOfAll(stored)),
      citation: citeSeriesList(view, request, stored, options),
      footnotes: seriesFootnotes(view, stored),
      gaps: [],
    },
    { language: options.language, datasetIsKey: true, filled: false },
  )
}
