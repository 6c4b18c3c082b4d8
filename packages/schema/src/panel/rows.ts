import type { OrderedList } from '../graph/connection/page.ts'
import { observationAt } from '../series/series-node.ts'
import type { ObservationNode } from '../series/series-node.ts'
import type { PanelShape } from './panel.ts'

/** A cell of a panel in the long shape, and its place. */
export interface PanelRow extends ObservationNode {
  readonly place: number
}

/**
 * The long shape of a panel: one row for each cell, by series and period. A release never changes, so the place of
 * a row in the answer is its key; rows are made when their page is asked for.
 */
export function panelRows({ series, count }: Pick<PanelShape, 'series' | 'count'>): OrderedList<PanelRow> {
  const starts: number[] = []
  let next = 0
  for (const one of series) {
    starts.push(next)
    next += one.count
  }
  return {
    size: count,
    key: ({ place }) => [place],
    at(place) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >>> 1
        if ((starts[middle] ?? 0) <= place) low = middle
        else high = middle - 1
      }
      const one = series[low]
      if (one === undefined || place < 0 || place >= count)
        throw new RangeError(`The panel has no row ${place}.`)
      // Field by field: a spread takes several times as long, and a page may have 5,000 rows.
      const { node, period, value, status } = observationAt(one.node, one.cellAt(place - (starts[low] ?? 0)))
      return { node, period, value, status, place }
    },
  }
}
