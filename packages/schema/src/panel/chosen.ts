import type { ReleaseView } from '../releases/release-view.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { CellChoice } from './choose-cells.ts'
import type { OmittedSeries } from './panel-coverage.ts'
import { PanelSeries } from './panel-series.ts'

/** Series that answer a question, each with its cells, and those that could and do not. */
export interface ChosenSeries {
  readonly series: PanelSeries[]
  readonly omitted: OmittedSeries[]
}

/** The series that have cells in the answer, and those that have none. */
export function chosen(
  view: ReleaseView,
  answering: readonly StoredSeries[],
  cellsOf: CellChoice['cellsOf'],
  reasonOf: CellChoice['reasonOf'],
): ChosenSeries {
  const answer: ChosenSeries = { series: [], omitted: [] }
  for (const series of answering) {
    const cells = cellsOf(series)
    if (cells === undefined) answer.omitted.push({ series, reason: reasonOf(series) })
    else answer.series.push(new PanelSeries(view, series, cells))
  }
  return answer
}
