import { chargeSeries, isAskedAgain } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { longestNumber, writeValue } from './number-text.ts'

/**
 * The values of stored series as JSON, with a comma between two and `null` where there is none, so that any part of them is
 * a slice. Formatting a number takes some hundred times as long as copying its text, so it is done once. They live as long
 * as their series, and count in the bound of the cache that it is in.
 */
const kept = new WeakMap<StoredSeries, string>()

/** A few cells of a long series are written by themselves, unless the text of all is there. */
export const isFewOf = ({ values }: StoredSeries, cells: number): boolean => cells * 8 < values.length

const comma = 0x2c

/** Bytes that a text takes besides its own. */
const bytesPerText = 60

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

/** The text of the values of a stored series, made when it is asked for the first time. */
export function seriesText(series: StoredSeries): string {
  const known = kept.get(series)
  if (known !== undefined) return known
  const text = write(series.values, 0, series.values.length - 1)
  kept.set(series, text)
  chargeSeries(series, text.length + bytesPerText)
  return text
}

/**
 * The text of a series where it is there already, or worth making for so many of its cells. Over a large database most
 * series are asked for once while they are in memory, so that it is made when they are asked for again.
 */
function textFor(series: StoredSeries, cells: number): string | undefined {
  const known = kept.get(series)
  if (known !== undefined || isFewOf(series, cells) || !isAskedAgain(series)) return known
  return seriesText(series)
}

/** Where the value behind so many commas begins. */
function startOf(text: string, commas: number): number {
  let at = 0
  for (let passed = 0; passed < commas; at += 1) if (text.charCodeAt(at) === comma) passed += 1
  return at
}

/** Where the value ends that has so many commas behind it. */
function endOf(text: string, commas: number): number {
  let at = text.length
  for (let passed = 0; passed < commas;) {
    at -= 1
    if (text.charCodeAt(at) === comma) passed += 1
  }
  return at
}

/** Values of a series from one index to another as JSON, with a comma between two. */
export function cellsText(series: StoredSeries, first: number, last: number): string {
  const text = textFor(series, last - first + 1)
  if (text === undefined) return write(series.values, first, last)
  return text.slice(startOf(text, first), endOf(text, series.values.length - 1 - last))
}
