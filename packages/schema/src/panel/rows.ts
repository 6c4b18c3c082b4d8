import type { OrderedList } from '../graph/connection/page.ts'
import type { RowText } from '../graph/json-text.ts'
import { statusAt, valueAt } from '../series/series-node.ts'
import type { ObservationNode } from '../series/series-node.ts'
import type { PanelSeries } from './panel-series.ts'
import type { PanelShape } from './panel.ts'
import { rowsOfSeries } from './rows-text.ts'

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

/** The rows of the series of a panel, one after the other. A release never changes, so a row's place is its key. */
class PanelRows implements OrderedList<PanelRow> {
  readonly size: number
  readonly #series: readonly PanelSeries[]
  /** Place of the first row of each series. */
  readonly #starts: readonly number[]

  constructor({ series, count }: Pick<PanelShape, 'series' | 'count'>) {
    this.size = count
    this.#series = series
    const starts: number[] = []
    let next = 0
    for (const one of series) {
      starts.push(next)
      next += one.count
    }
    this.#starts = starts
  }

  key({ place }: PanelRow): readonly [number] {
    return [place]
  }

  /** Index of the series in which a place is. */
  #seriesAt(place: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.#starts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return low
  }

  at(place: number): PanelRow {
    const index = this.#seriesAt(place)
    const one = this.#series[index]
    if (one === undefined || place < 0 || place >= this.size)
      throw new RangeError(`The panel has no row ${place}.`)
    return new PanelRow(one, one.cellAt(place - (this.#starts[index] ?? 0)), place)
  }

  texts(start: number, end: number, row: RowText): string {
    let text = ''
    for (let index = this.#seriesAt(start); index < this.#series.length; index += 1) {
      const first = this.#starts[index] ?? 0
      if (first >= end) break
      const one = this.#series[index] as PanelSeries
      if (text !== '') text += ','
      text += rowsOfSeries(one, Math.max(start - first, 0), Math.min(end - first, one.count), row)
    }
    return text
  }
}

/** The long shape of a panel: one row for each cell, by series and period; rows are made when they are asked for. */
export const panelRows = (answer: Pick<PanelShape, 'series' | 'count'>): OrderedList<PanelRow> =>
  new PanelRows(answer)
