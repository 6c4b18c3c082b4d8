import type { Frequency, RecordInput, RecordKind, ObservationStatus } from '@opencorridor/schema'

/** One observation as an importer reads it. */
export interface Observation {
  /** Ordinal of the period, see `period.ts` in `@opencorridor/schema`. */
  period: number
  /** In the base unit; null where the status is a kind of absence (L, O, Q, M). */
  value: number | null
  status: ObservationStatus
  /** What else is said of the cell: a footnote, a nature code, a bound, `SOURCE` for a locator. */
  attributes?: Readonly<Record<string, string>>
  /**
   * The publisher takes this cell back (SDMX action Delete): `value` is null and `status` counts for nothing. Only
   * where the scope says that absence carries; elsewhere a cell is removed by leaving it out.
   */
  removed?: true
}

/** A whole series: everything that this ingest says about one subject, under one indicator and dataset. */
export interface SeriesItem {
  type: 'series'
  indicatorId: string
  /** An area, or a corridor by migrant origin and migrant destination (money runs the other way). */
  subject: { areaId: string } | { originId: string; destinationId: string }
  frequency: Frequency
  /** Dimension to code, `_T` left out: `{ SEX: 'F' }`. */
  dimensions: Readonly<Record<string, string>>
  datasetId: string
  editionId: string
  /** In ascending order of period, each period once. */
  observations: readonly Observation[]
}

/** A displayed record of any kind; `RecordItem<'Project'>` narrows it. */
export type RecordItem<K extends RecordKind = RecordKind> = {
  [Kind in K]: { type: 'record'; kind: Kind; record: RecordInput<Kind> }
}[K]

/** A row or a field that was not taken: kept in the run's report with its place and reason. */
export interface RejectItem {
  type: 'reject'
  /** File name, without the folder it was read from. */
  file: string
  line?: number
  field?: string
  /** A sentence: what is wrong, and what would be right. */
  reason: string
  /** The source's own text. */
  raw?: string
}

/** What an importer yields. */
export type IngestItem = SeriesItem | RecordItem | RejectItem

/**
 * What an ingest covers. Within the scope absence is removal; outside it everything carries forward.
 * Records are covered by dataset: the kinds listed here whose `datasetId` is the one named (for `Dataset`,
 * `Edition` and other kinds alike).
 */
export interface IngestScope {
  datasetId: string
  /** Indicators whose series of this dataset are covered; `all` for every one of the dataset. */
  indicators: readonly string[] | 'all'
  /** Kinds of records of this dataset that are covered whole; other kinds are only added to or revised. */
  records: readonly RecordKind[]
  /**
   * What the absence of a series or of a cell means, within the scope. Default `REMOVES`.
   *
   * - `REMOVES`: it is no longer said.
   * - `CARRIES`: nothing is said about it, and it stays as it was: an update that appends, or takes back single cells.
   * - years: `REMOVES` for the periods within them, `CARRIES` outside: one year's matrix of several.
   */
  absence?: 'REMOVES' | 'CARRIES' | { fromYear: number; toYear: number }
}

/** What an importer tells about its progress: bytes done of bytes in all, for a progress bar. */
export interface Progress {
  done: number
  total: number
}

/**
 * What an importer has counted so far; final once `items` has ended. Rejects may stop after the first rows of one
 * cause, these figures never do.
 */
export interface ReadCounts {
  /** Data rows of the source, header lines left out: taken, empty or refused. */
  rows: number
  /** Rows whose value is empty: cells off the grid of their series, neither taken nor refused. */
  emptyRows: number
  /** Rows not taken because their area is unknown, by the source's code of it. */
  unresolvedAreas: Readonly<Record<string, number>>
}

/**
 * An importer, ready to run: it was given its files and options, and reads them as a stream. It throws
 * `IngestError` when the source as a whole cannot be taken; a single row that cannot be taken is yielded as a
 * `RejectItem`.
 */
export interface Importer {
  /** `wdi`, `factbook`, `starter`. */
  readonly name: string
  /** One for each dataset that the importer covers. Known before reading, except what `items` may add to it. */
  readonly scopes: readonly IngestScope[]
  /** Where the source has rows: the figures for the summary of the run. */
  readonly counts?: ReadCounts
  items(report: (progress: Progress) => void): AsyncGenerator<IngestItem>
}

/** The source as a whole cannot be taken: says what is wrong, where, and what would be right. */
export class IngestError extends Error {
  override name = 'IngestError'
}
