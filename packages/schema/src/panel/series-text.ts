import { chargeSeries, isAskedAgain } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { longestNumber, writeValue } from './number-text.ts'

/** The cells of a series as text, so that any part of them is a slice. */
export interface SeriesText {
  /** The values as JSON, with a comma between two; `null` where there is none. */
  readonly values: string
  /**
   * Where each value begins, and one behind the comma that would follow the last: a code unit for each. A small typed array
   * takes several times as much, most of it where nobody counts.
   */
  readonly starts: string
  /** One character for each cell: its status code, a space off the grid. */
  readonly statuses: string
}

/**
 * Texts of stored series, which do not change. Formatting a number takes some hundred times as long as copying its
 * text, so it is done once. They live as long as their series, and count in the bound of the cache that it is in.
 */
const kept = new WeakMap<StoredSeries, SeriesText>()

/** A few cells of a long series are written by themselves, unless the text of all is there. */
export const isFewOf = ({ values }: StoredSeries, cells: number): boolean => cells * 8 < values.length

const comma = 0x2c

/** Where texts are written before they are copied from there. */
let page = Buffer.alloc(4_096)

/** Longer series, of more than two centuries of months, have no text: their places would need more than a code unit. */
const longest = Math.floor(0xffff / (longestNumber + 1))

/** Where the values that were written last begin. */
const starts = new Uint16Array(longest + 1)

/** Writes the values from one index to another with a comma between two, and notes where each begins. */
function write(values: Float64Array, first: number, last: number): string {
  const most = (last - first + 1) * (longestNumber + 1)
  if (page.length < most) page = Buffer.alloc(most * 2)
  let end = 0
  for (let index = first; index <= last; index += 1) {
    end = writeValue(page, end, values[index] ?? Number.NaN)
    page[end] = comma
    end += 1
    starts[index - first + 1] = end
  }
  return page.toString('latin1', 0, Math.max(0, end - 1))
}

/** The text of a series, if it was made before. */
export const knownText = (series: StoredSeries): SeriesText | undefined => kept.get(series)

/** The text of a stored series of at most `longest` cells, made when it is asked for the first time. */
export function seriesText(series: StoredSeries): SeriesText {
  const known = kept.get(series)
  if (known !== undefined) return known
  const { values, statuses } = series
  const text = {
    values: write(values, 0, values.length - 1),
    starts: Buffer.from(starts.buffer, 0, (values.length + 1) * 2).toString('utf16le'),
    statuses: Buffer.from(statuses).toString('latin1'),
  }
  kept.set(series, text)
  chargeSeries(series, text.values.length + 2 * text.starts.length + text.statuses.length + 250)
  return text
}

/**
 * The text of a series where it is there already, or worth making for so many of its cells. Over a large database most
 * series are asked for once while they are in memory, so that it is made when they are asked for again.
 */
function textFor(series: StoredSeries, cells: number): SeriesText | undefined {
  const known = kept.get(series)
  if (known !== undefined || isFewOf(series, cells) || !isAskedAgain(series)) return known
  if (series.values.length > longest) return undefined
  return seriesText(series)
}

/** Values of a series from one index to another as JSON, with a comma between two. */
export function cellsText(series: StoredSeries, first: number, last: number): string {
  const text = textFor(series, last - first + 1)
  if (text === undefined) return write(series.values, first, last)
  return text.values.slice(text.starts.charCodeAt(first), text.starts.charCodeAt(last + 1) - 1)
}
