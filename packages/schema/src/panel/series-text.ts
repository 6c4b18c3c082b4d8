import { chargeSeries } from '../series/series-set.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** The cells of a series as text, so that any part of them is a slice. */
export interface SeriesText {
  /** The values as JSON, with a comma between two; `null` where there is none. */
  readonly values: string
  /** Where each value begins in `values`, and one behind the last comma that would follow. */
  readonly starts: Uint32Array
  /** One character for each cell: its status code, a space off the grid. */
  readonly statuses: string
}

/**
 * Texts of stored series, which do not change. Formatting a number takes some hundred times as long as copying its
 * text, so it is done once. They live as long as their series, and count in the bound of the cache that it is in.
 */
const kept = new WeakMap<StoredSeries, SeriesText>()

/** What a value is in JSON. Of numbers JSON and JavaScript have one notation; minus zero is zero in it. */
export const valueText = (value: number): string => (Number.isFinite(value) ? String(value) : 'null')

/** A few cells of a long series are formatted by themselves, unless the text of all is there. */
export const isFewOf = ({ values }: StoredSeries, cells: number): boolean => cells * 8 < values.length

const comma = 0x2c

/** In one piece, which is faster than a text of each number; what is no number JSON writes as null. */
function write({ values, statuses }: StoredSeries): SeriesText {
  const json = JSON.stringify(Array.from(values))
  const starts = new Uint32Array(values.length + 1)
  let index = 0
  for (let at = 1; at < json.length; at += 1) {
    if (json.charCodeAt(at) !== comma) continue
    index += 1
    starts[index] = at
  }
  starts[values.length] = json.length - 1
  return { values: json.slice(1, -1), starts, statuses: Buffer.from(statuses).toString('latin1') }
}

/** The text of a series, if it was made before. */
export const knownText = (series: StoredSeries): SeriesText | undefined => kept.get(series)

/** The text of a series; kept when it is a stored one, for a derived one belongs to one answer alone. */
export function seriesText(series: StoredSeries): SeriesText {
  const known = kept.get(series)
  if (known !== undefined) return known
  const text = write(series)
  if (series.derivation === undefined) {
    kept.set(series, text)
    chargeSeries(series, text.values.length + text.starts.byteLength + text.statuses.length + 150)
  }
  return text
}

/** The JSON text of one value of a series: cut from that of all where it is there. */
export function textOfCell(series: StoredSeries, index: number): string {
  const text = kept.get(series)
  if (text === undefined) return valueText(series.values[index] ?? Number.NaN)
  return text.values.slice(text.starts[index], (text.starts[index + 1] ?? 0) - 1)
}
