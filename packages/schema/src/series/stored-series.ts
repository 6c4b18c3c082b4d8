import type { Frequency } from './period.ts'

/** What a series is about. A corridor is migrant origin - migrant destination. */
export type SeriesSubject =
  { kind: 'AREA'; areaId: string } | { kind: 'CORRIDOR'; originId: string; destinationId: string }

/** A series of one release as it lies in memory: one cell for each period from `firstPeriod` on. */
export interface StoredSeries {
  indicatorId: string
  seriesKey: string
  subject: SeriesSubject
  frequency: Frequency
  dimensions: Readonly<Record<string, string>>
  datasetId: string
  editionId: string
  firstPeriod: number
  /** NaN where there is no value. */
  values: Float64Array
  /** One code for each cell, see `observation-status.ts`. */
  statuses: Uint8Array
  /** What else is said of a cell, by period. */
  attributes: ReadonlyMap<number, Readonly<Record<string, string>>>
}

/** Area id, or corridor id as `TJK-RUS`. */
export function subjectId(subject: SeriesSubject): string {
  return subject.kind === 'AREA' ? subject.areaId : `${subject.originId}-${subject.destinationId}`
}

/** Bytes that a series takes in the cache: its arrays, and an allowance for the object around them. */
export function seriesBytes(series: StoredSeries): number {
  return series.values.byteLength + series.statuses.byteLength + series.attributes.size * 200 + 400
}
