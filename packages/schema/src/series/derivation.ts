import type { Frequency } from './period.ts'
import type { StoredSeries } from './stored-series.ts'

/** How the values of a derived series came about. */
export type DerivationMethod =
  | 'ALIGNED'
  | 'FILLED'
  | 'PER_CAPITA'
  | 'SHARE_OF_GDP'
  | 'GROWTH'
  | 'INDEX'
  | 'DIFFERENCE'
  | 'MOVING_AVERAGE'
  | 'RANK'

/** What a series that no publisher gives says of itself. */
export interface Derivation {
  readonly method: DerivationMethod
  /** In words and signs, with what was asked for put in: `100 × (x(t) / x(t − 1 year) − 1)`. */
  readonly formula: string
  /** Series that it was computed from, the one it stands for first; these may be derived themselves. */
  readonly inputs: readonly StoredSeries[]
  /** Unit of the values, which need not be that of the indicator. */
  readonly unit: string
}

/** Cells of a derived series. */
export interface DerivedCells {
  firstPeriod: number
  values: Float64Array
  statuses: Uint8Array
  attributes: ReadonlyMap<number, Readonly<Record<string, string>>>
}

/**
 * A series made of another one.
 * @param of the series that it stands for: its indicator, subject, breakdown and dataset are kept.
 * @param suffix what tells it from every other series made of that one, parameters included: `INDEX(2010)`. It goes
 * into the key, so that no stored series has the key of a derived one.
 */
export function derivedSeries(
  of: StoredSeries,
  suffix: string,
  derivation: Derivation,
  cells: DerivedCells,
  frequency: Frequency = of.frequency,
): StoredSeries {
  return { ...of, ...cells, whole: false, frequency, seriesKey: `${of.seriesKey}~${suffix}`, derivation }
}

/** SDMX-like attribute of a filled cell: the method. A value computed from filled ones has it too. */
export const fillMethodAttribute = 'FILL_METHOD'
