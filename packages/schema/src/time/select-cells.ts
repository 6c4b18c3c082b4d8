import { offGrid } from '../series/observation-status.ts'
import { hasValue, isOnGrid } from '../series/series-node.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** Cells of a series, by their indices. */
export interface CellSpan {
  /** Index of the first and the last cell. */
  readonly first: number
  readonly last: number
  /** How many there are. */
  readonly count: number
  /** Their indices, ascending; undefined when they are all from the first to the last. */
  readonly cells: Uint32Array | undefined
}

/** The cells from `first` to `last`, which are so many, that `belongs` takes. */
function span(
  series: StoredSeries,
  first: number,
  last: number,
  count: number,
  belongs: (series: StoredSeries, index: number) => boolean,
): CellSpan {
  if (count === last - first + 1) return { first, last, count, cells: undefined }
  const cells = new Uint32Array(count)
  let at = 0
  for (let index = first; index <= last; index += 1) if (belongs(series, index)) cells[at++] = index
  return { first, last, count, cells }
}

/** The cells on the grid whose period lies in `from` to `to`, both included; undefined when there are none. */
export function cellsWithin(series: StoredSeries, from: number, to: number): CellSpan | undefined {
  const { statuses, firstPeriod, whole } = series
  let first = Math.max(0, from - firstPeriod)
  let last = Math.min(statuses.length - 1, to - firstPeriod)
  if (whole === true)
    return first > last ? undefined : { first, last, count: last - first + 1, cells: undefined }
  while (first <= last && statuses[first] === offGrid) first += 1
  while (last >= first && statuses[last] === offGrid) last -= 1
  if (first > last) return undefined
  let count = 0
  for (let index = first; index <= last; index += 1) if (statuses[index] !== offGrid) count += 1
  return span(series, first, last, count, isOnGrid)
}

/**
 * The newest so many cells with a value whose period lies in `from` to `to`; undefined when there are none. A cell
 * that says why there is no value is none of them.
 */
export function newestCells(
  series: StoredSeries,
  from: number,
  to: number,
  most: number,
): CellSpan | undefined {
  const start = Math.max(0, from - series.firstPeriod)
  let last = -1
  let first = -1
  let count = 0
  for (
    let index = Math.min(series.values.length - 1, to - series.firstPeriod);
    index >= start && count < most;
    index -= 1
  ) {
    if (!hasValue(series, index)) continue
    if (last < 0) last = index
    first = index
    count += 1
  }
  return count === 0 ? undefined : span(series, first, last, count, hasValue)
}
