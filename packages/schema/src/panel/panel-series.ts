import type { ReleaseView } from '../releases/release-view.ts'
import type { SeriesNode } from '../series/series-node.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { Columns } from './columns.ts'
import type { CellSpan } from '../time/select-cells.ts'

/**
 * One series of a panel, and the cells of it that answer the question. A panel has thousands of these, so it is the
 * node of the series itself, and holds no list of cells where a first and a last one say the same.
 */
export class PanelSeries implements SeriesNode, CellSpan {
  readonly model = 'Series'
  readonly view: ReleaseView
  readonly series: StoredSeries
  /** Index of the first and the last cell. */
  readonly first: number
  readonly last: number
  /** How many cells there are, one at least. */
  readonly count: number
  /** Indices of the cells, ascending; undefined when they are all from the first to the last. */
  readonly cells: Uint32Array | undefined
  /** Its row of a matrix, once that was made, and the columns that it was made for. */
  row = ''
  rowColumns: Columns | undefined

  /** @param span cells of the series, see `select-cells.ts`. */
  constructor(view: ReleaseView, series: StoredSeries, { first, last, count, cells }: CellSpan) {
    this.view = view
    this.series = series
    this.first = first
    this.last = last
    this.count = count
    this.cells = cells
  }

  /** The series in its release. */
  get node(): SeriesNode {
    return this
  }

  /** Index in the arrays of the series of the cell at a place, 0 to `count` - 1. */
  cellAt(place: number): number {
    return this.cells === undefined ? this.first + place : (this.cells[place] ?? -1)
  }
}
