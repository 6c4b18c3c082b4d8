import type { About, Table } from '@opencorridor/formats'
import type { PanelSeries } from '../panel/panel-series.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { cellColumns, observationBatches } from './observation-batches.ts'
import { seriesColumns } from './observation-columns.ts'
import type { ObservationColumns } from './observation-columns.ts'
import { withValues } from './outlined-view.ts'

/** What `observationTable` is told beside its series. */
export interface ObservationTableOptions extends Omit<ObservationColumns, 'kind'> {
  /** Whether gaps may have been filled: then each row says whether its value is such a one. */
  readonly filled: boolean
}

/**
 * The cells of some series as a table in the long shape, a row for each.
 * @param all series of the release; of those of an `outlinedView` the values are read with the rows
 */
export function observationTable(
  view: ReleaseView,
  all: readonly PanelSeries[],
  about: About,
  options: ObservationTableOptions,
): Table {
  const kind = all[0]?.series.subject.kind ?? 'AREA'
  const { before, behind } = seriesColumns(view, all, { ...options, kind })
  const { period, value, status, filledBy } = cellColumns
  let rowCount = 0
  for (const { count } of all) rowCount += count
  return {
    about,
    rowCount,
    columns: [
      ...before.map(({ column }) => column),
      ...[period, value, status],
      ...behind.map(({ column }) => column),
      ...(options.filled ? [filledBy] : []),
    ],
    batches: () => observationBatches(withValues(view, all), before, behind, options.filled),
  }
}
