import { graphError } from '../errors.ts'
import { ordered } from '../graph/connection/list.ts'
import type { OrderedList } from '../graph/connection/page.ts'
import type { PanelShape } from './panel.ts'
import { checkCells } from './panel-limits.ts'
import { panelRows } from './rows.ts'
import type { PanelRow } from './rows.ts'

/**
 * The rows of a panel of one indicator by value, of equal ones in the order of the panel; rows without a value last.
 * @throws BAD_USER_INPUT for several indicators: their values have no common order; COST_LIMIT_EXCEEDED for more rows
 * than are sorted at a time.
 */
export function rowsByValue(answer: PanelShape, descending: boolean): OrderedList<PanelRow> {
  const indicators = new Set(answer.series.map(({ node }) => node.series.indicatorId))
  if (indicators.size > 1) {
    throw graphError(
      'BAD_USER_INPUT',
      'orderBy: rows can be ordered by value when the panel is of one indicator.',
    )
  }
  checkCells(answer.count)
  const rows = panelRows(answer)
  const all = Array.from({ length: rows.size }, (_none, place) => rows.at(place))
  return ordered(all, ({ value, place }) => [value, place], descending)
}
