import type { Derivation } from './derivation.ts'
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
  /** Said only where every cell lies on the grid, so that nobody needs to look at each. */
  whole?: boolean
  /** What else is said of a cell, by period. */
  attributes: ReadonlyMap<number, Readonly<Record<string, string>>>
  /** Of a series that no publisher gives: how it was computed. */
  derivation?: Derivation
}

/** Area id, or corridor id as `TJK-RUS`. */
export function subjectId(subject: SeriesSubject): string {
  return subject.kind === 'AREA' ? subject.areaId : `${subject.originId}-${subject.destinationId}`
}

/**
 * Bytes of memory that the series of a set take beside what they were read from, with the index by subject: what V8 takes
 * for their objects. `tools/first-touch.ts` prints how near they come.
 */
export function objectBytes(all: readonly StoredSeries[]): number {
  let bytes = 1100
  for (const { attributes } of all) {
    bytes += 350
    for (const cell of attributes.values()) {
      bytes += 65
      for (const text of Object.values(cell)) bytes += text.length + 20
    }
  }
  return bytes
}
