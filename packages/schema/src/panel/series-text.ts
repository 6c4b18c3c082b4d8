import { chargeSeries, isAskedAgain } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { longestNumber, writeValue } from './number-text.ts'

/** The values of a series as text, so that any part of them is a slice. */
export interface SeriesText {
  /** As JSON, with a comma between two; `null` where there is none. */
  readonly values: string
  /** How many characters each value has, with a comma: a character for each, which is a byte. */
  readonly lengths: string
}

/**
 * Texts of stored series, which do not change. Formatting a number takes some hundred times as long as copying its
 * text, so it is done once. They live as long as their series, and count in the bound of the cache that it is in.
 */
const kept = new WeakMap<StoredSeries, SeriesText>()

/** A few cells of a long series are written by themselves, unless the text of all is there. */
export const isFewOf = ({ values }: StoredSeries, cells: number): boolean => cells * 8 < values.length

const comma = 0x2c

/** Bytes that a text takes besides its own. */
const bytesPerText = 130

/** Where texts are written before they are copied from there. */
let page = Buffer.alloc(4_096)

/** How many characters each of the values has that were written last. */
let lengths = Buffer.alloc(256)

/** Writes the values from one index to another with a comma between two, and notes their lengths. */
function write(values: Float64Array, first: number, last: number): string {
  const count = last - first + 1
  if (page.length < count * (longestNumber + 1)) page = Buffer.alloc(count * (longestNumber + 1) * 2)
  if (lengths.length < count) lengths = Buffer.alloc(count * 2)
  let end = 0
  for (let index = first; index <= last; index += 1) {
    const from = end
    end = writeValue(page, end, values[index] ?? Number.NaN)
    page[end] = comma
    end += 1
    lengths[index - first] = end - from
  }
  return page.toString('latin1', 0, Math.max(0, end - 1))
}

/** The text of a stored series, made when it is asked for the first time. */
export function seriesText(series: StoredSeries): SeriesText {
  const known = kept.get(series)
  if (known !== undefined) return known
  const { length } = series.values
  const text = {
    values: write(series.values, 0, length - 1),
    lengths: lengths.toString('latin1', 0, length),
  }
  kept.set(series, text)
  chargeSeries(series, text.values.length + length + bytesPerText)
  return text
}

/**
 * The text of a series where it is there already, or worth making for so many of its cells. Over a large database most
 * series are asked for once while they are in memory, so that it is made when they are asked for again.
 */
function textFor(series: StoredSeries, cells: number): SeriesText | undefined {
  const known = kept.get(series)
  if (known !== undefined || isFewOf(series, cells) || !isAskedAgain(series)) return known
  return seriesText(series)
}

/** How many characters the values from one index to before another take, with their commas. */
function charactersOf({ lengths: each }: SeriesText, from: number, to: number): number {
  let characters = 0
  for (let index = from; index < to; index += 1) characters += each.charCodeAt(index)
  return characters
}

/** Values of a series from one index to another as JSON, with a comma between two. */
export function cellsText(series: StoredSeries, first: number, last: number): string {
  const text = textFor(series, last - first + 1)
  if (text === undefined) return write(series.values, first, last)
  // Counted from both ends, since most spans reach to one of them or near to it.
  const behind = charactersOf(text, last + 1, series.values.length)
  return text.values.slice(charactersOf(text, 0, first), text.values.length - behind)
}
