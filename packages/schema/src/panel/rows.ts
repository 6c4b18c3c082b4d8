import type { OrderedList } from '../graph/connection/page.ts'
import { statusAt, valueAt } from '../series/series-node.ts'
import type { ObservationNode } from '../series/series-node.ts'
import type { PanelSeries } from './panel-series.ts'
import type { PanelShape } from './panel.ts'
import { isFewOf, seriesText } from './series-text.ts'

/** A cell of a panel in the long shape, and its place. A page may have 5,000, of which seldom all is asked. */
export class PanelRow implements ObservationNode {
  readonly node: PanelSeries
  /** Index of the cell in its series. */
  readonly index: number
  readonly place: number

  constructor(node: PanelSeries, index: number, place: number) {
    this.node = node
    this.index = index
    this.place = place
  }

  get period(): number {
    return this.node.series.firstPeriod + this.index
  }

  get value(): number | null {
    return valueAt(this.node.series, this.index)
  }

  get status(): string {
    return statusAt(this.node.series, this.index)
  }
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
  let ready: PanelSeries | undefined
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
      // Where most of a series is read, its values are cut from one text, which then is there the next time too.
      if (one !== ready) {
        ready = one
        if (!isFewOf(one.series, one.count)) seriesText(one.series)
      }
      return new PanelRow(one, one.cellAt(place - (starts[low] ?? 0)), place)
    },
  }
}
