import type { RecordKind } from '@opencorridor/schema'
import type { Comparison } from './comparison.ts'
import type { ThresholdExcess } from './thresholds.ts'

export interface ChangeCounts {
  added: number
  revised: number
  removed: number
}

/** A release, as a publisher sees it. */
export interface PublishedRelease {
  sequence: number
  name: string
  digest: string
  publishedAt: Date
}

/** A record that was not taken since another dataset keeps the record of that key. */
export interface KeptRecord {
  kind: RecordKind
  key: string
  keptBy: string
  offeredBy: string
}

/** What a publication did. */
export interface PublishSummary {
  /**
   * `NO_DIFFERENCE`: everything that was staged says what the release in force says; it is marked as published with
   * it, and no release is made.
   */
  outcome: 'PUBLISHED' | 'NO_DIFFERENCE' | 'NOTHING_STAGED'
  /** The release in force afterwards; null when there is none yet. Of a dry run: the one that would be made. */
  release: PublishedRelease | null
  /** Why `release` is withdrawn; null where it is not. */
  withdrawnReason: string | null
  /** Ids of the runs that were published, in their order. */
  runs: readonly string[]
  /** Whole series; `revised` are those with a changed cell. */
  series: ChangeCounts & { unchanged: number }
  /** Cells with a value, those of whole series included. */
  values: ChangeCounts
  /** Cells of revised series whose status came, changed or went by itself. */
  statuses: ChangeCounts
  /** What else is said of cells; without that of whole series. */
  attributes: ChangeCounts
  /** Kinds without a change are left out. */
  records: Partial<Record<RecordKind, ChangeCounts>>
  /** Records that were not taken because another dataset keeps them and says otherwise; 20 examples at most. */
  kept: { total: number; examples: KeptRecord[] }
  /** What does not fit together in the release, as sentences; see `findDoubts`. */
  doubts: readonly string[]
  /** What changes of the values, by indicator and area; null when nothing was published. */
  comparison: Comparison | null
  /** What is above a threshold that was given: published by `force`, or what would stop the publication of a dry run. */
  exceeded: readonly ThresholdExcess[]
  milliseconds: number
}

/** No changes yet. */
export function noChanges(): ChangeCounts {
  return { added: 0, revised: 0, removed: 0 }
}

/** Whether anything was counted. */
export function anyChange({ added, revised, removed }: ChangeCounts): boolean {
  return added + revised + removed > 0
}
