import type { ReleaseView } from '../releases/release-view.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { CellChoice } from './choose-cells.ts'
import type { LastingAnswer } from './lasting-answer.ts'
import { PanelSeries } from './panel-series.ts'

/** The series that have cells in the answer, and those that have none. */
export function chosen(
  view: ReleaseView,
  answering: readonly StoredSeries[],
  cellsOf: CellChoice['cellsOf'],
  reasonOf: CellChoice['reasonOf'],
): LastingAnswer {
  const answer: LastingAnswer = { series: [], omitted: [] }
  for (const series of answering) {
    const cells = cellsOf(series)
    if (cells === undefined) answer.omitted.push({ series, reason: reasonOf(series) })
    else answer.series.push(new PanelSeries(view, series, cells))
  }
  return answer
}
