import { chargeSeries, isAskedAgain } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { longestNumber, writeValue } from './number-text.ts'

/** The cells of a series as text, so that any part of them is a slice. */
export interface SeriesText {
  /** The values as JSON, with a comma between two; `null` where there is none. */
  readonly values: string
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

/** Writes the values from one index to another with a comma between two. */
function write(values: Float64Array, first: number, last: number): string {
  const most = (last - first + 1) * (longestNumber + 1)
  if (page.length < most) page = Buffer.alloc(most * 2)
  let end = 0
  for (let index = first; index <= last; index += 1) {
    end = writeValue(page, end, values[index] ?? Number.NaN)
    page[end] = comma
    end += 1
  }
  return page.toString('latin1', 0, Math.max(0, end - 1))
}

/**
 * Where a value begins in the text of so many, of which each has a comma behind it, looked for from the nearer end. A
 * list of the places would take more memory than the text.
 */
function startOf(text: string, count: number, index: number): number {
  if (index * 2 < count) {
    let at = 0
    for (let commas = 0; commas < index; at += 1) if (text.charCodeAt(at) === comma) commas += 1
    return at
  }
  let at = text.length + 1
  for (let commas = count - index; commas > 0; commas -= 1)
    do at -= 1
    while (at > 0 && text.charCodeAt(at - 1) !== comma)
  return at
}

/** The text of a series, if it was made before. */
export const knownText = (series: StoredSeries): SeriesText | undefined => kept.get(series)

/** The text of a stored series, made when it is asked for the first time. */
export function seriesText(series: StoredSeries): SeriesText {
  const known = kept.get(series)
  if (known !== undefined) return known
  const { values, statuses } = series
  const text = {
    values: write(values, 0, values.length - 1),
    statuses: Buffer.from(statuses).toString('latin1'),
  }
  kept.set(series, text)
  chargeSeries(series, text.values.length + text.statuses.length + 200)
  return text
}

/**
 * The text of a series where it is there already, or worth making for so many of its cells. Over a large database most
 * series are asked for once while they are in memory, so that it is made when they are asked for again.
 */
export function textFor(series: StoredSeries, cells: number): SeriesText | undefined {
  const known = kept.get(series)
  if (known !== undefined || isFewOf(series, cells) || !isAskedAgain(series)) return known
  return seriesText(series)
}

/** Values of a series from one index to another as JSON, with a comma between two. */
export function cellsText(series: StoredSeries, first: number, last: number): string {
  const text = textFor(series, last - first + 1)
  if (text === undefined) return write(series.values, first, last)
  const { length } = series.values
  return text.values.slice(startOf(text.values, length, first), startOf(text.values, length, last + 1) - 1)
}
