import type { Frequency } from '../series/period.ts'
import { sortedOrder } from './sorted-order.ts'

/** Series of one indicator and breakdown, each with the value of it that counts; one place in each array. */
export interface Candidates {
  /** Places of the subjects among all areas, or all corridors, of the release. */
  readonly ordinals: Uint32Array
  readonly datasetIds: readonly string[]
  readonly frequencies: readonly Frequency[]
  /** Ordinals of the periods; any number where there is no value. */
  readonly periods: Int32Array
  /** NaN where a series has no value in the periods asked for. */
  readonly values: Float64Array
}

/**
 * The values of one indicator, at most one for each area or corridor, in ascending order: a threshold is found by
 * binary search, and the highest values stand at the end. All are of one frequency.
 */
export interface ValueColumn {
  /** Whose values they are: places in `view.all('Area')` or `view.all('Corridor')`. Of equal values the smaller first. */
  readonly ordinals: Uint32Array
  /** Ascending; no NaN. */
  readonly values: Float64Array
  /** Ordinals of the periods, of the one frequency. */
  readonly periods: Int32Array
  /** For each value the place of its dataset in `datasetIds`. */
  readonly datasets: Uint16Array
  readonly datasetIds: readonly string[]
  readonly frequency: Frequency
  /** The frequencies of which the datasets that answer have values; those of the others are not in the column. */
  readonly frequencies: readonly Frequency[]
  /** By place of the subject: its place in the column plus 1; 0 where it has no value. */
  readonly placeOf: Uint32Array
  /** Series of the breakdown, of all datasets, with or without a value. */
  readonly seriesCount: number
}

/** How a column is made of series. */
export interface ColumnOptions {
  /** Areas or corridors in the release. */
  subjects: number
  /** Place of a dataset in the stated order of the indicator; equal ranks go by id. */
  rankOf: (datasetId: string) => number
  /** Which frequency answers, out of those of series with values: a year is never compared with a quarter. */
  frequencyOf: (series: Iterable<{ readonly frequency: Frequency }>) => Frequency
}

/** One object for each frequency: there are tens of thousands of series. */
const series: Readonly<Record<Frequency, { readonly frequency: Frequency }>> = {
  A: { frequency: 'A' },
  Q: { frequency: 'Q' },
  M: { frequency: 'M' },
}

type Numbers = Uint16Array | Int32Array | Uint32Array | Float64Array

/** Takes the numbers at some places into an array; a loop, because `from` asks an iterator for each. */
function gather<T extends Numbers>(from: T, places: Uint32Array | Int32Array, into: T): T {
  for (let at = 0; at < places.length; at += 1) into[at] = from[places[at] ?? 0] ?? 0
  return into
}

/** For each series the place of its dataset in the stated order, and that order. */
function rankedDatasets({ datasetIds }: Candidates, rankOf: ColumnOptions['rankOf']) {
  const ids = [...new Set(datasetIds)].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  const places = new Uint16Array(datasetIds.length)
  for (let at = 0; at < places.length; at += 1) places[at] = placeOf.get(datasetIds[at] ?? '') ?? 0
  return { ids, places }
}

/** The series with a value that are of the best-ranked dataset that has a series about their subject, by place. */
function answeringSeries(
  { ordinals, values }: Candidates,
  datasets: Uint16Array,
  subjects: number,
): number[] {
  const best = new Uint16Array(subjects).fill(0xffff)
  for (let at = 0; at < ordinals.length; at += 1) {
    const ordinal = ordinals[at] ?? 0
    best[ordinal] = Math.min(best[ordinal] ?? 0, datasets[at] ?? 0)
  }
  const answering: number[] = []
  for (let at = 0; at < ordinals.length; at += 1) {
    if (datasets[at] === best[ordinals[at] ?? 0] && !Number.isNaN(values[at])) answering.push(at)
  }
  return answering
}

/**
 * Makes a column: for each subject the best-ranked dataset that has a series answers alone, also when it has no value.
 */
export function valueColumn(candidates: Candidates, options: ColumnOptions): ValueColumn {
  const { ordinals, periods, values, frequencies } = candidates
  const { subjects } = options
  const datasets = rankedDatasets(candidates, options.rankOf)
  const answering = answeringSeries(candidates, datasets.places, subjects)
  const ofAnswering = answering.map((at) => series[frequencies[at] ?? 'A'])
  const frequency = options.frequencyOf(ofAnswering)
  // By subject, so that equal values stand in the order of their subjects.
  const seriesOf = new Int32Array(subjects).fill(-1)
  for (const at of answering) if (frequencies[at] === frequency) seriesOf[ordinals[at] ?? 0] = at
  const bySubject = seriesOf.filter((at) => at >= 0)
  const order = sortedOrder(gather(values, bySubject, new Float64Array(bySubject.length)))
  const rows = gather(bySubject, order, new Int32Array(order.length))
  const placeOf = new Uint32Array(subjects)
  for (const [place, at] of rows.entries()) placeOf[ordinals[at] ?? 0] = place + 1
  return {
    ordinals: gather(ordinals, rows, new Uint32Array(rows.length)),
    values: gather(values, rows, new Float64Array(rows.length)),
    periods: gather(periods, rows, new Int32Array(rows.length)),
    datasets: gather(datasets.places, rows, new Uint16Array(rows.length)),
    datasetIds: datasets.ids,
    frequency,
    frequencies: [...new Set(ofAnswering.map((one) => one.frequency))],
    placeOf,
    seriesCount: values.length,
  }
}

/** Bytes that a column takes in memory. */
export function columnBytes({ ordinals, values, periods, datasets, placeOf }: ValueColumn): number {
  const arrays = [ordinals, values, periods, datasets, placeOf]
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 1000)
}
