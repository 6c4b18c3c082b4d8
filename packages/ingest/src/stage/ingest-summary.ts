import { offGrid } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import type { Importer, ReadCounts, RejectItem } from '../item.ts'
import type { RecordRow } from './record-row.ts'
import { removedCell } from './series-row.ts'
import type { SeriesRow } from './series-row.ts'

/** What a run has read; also kept with the run in the database. */
export interface IngestSummary {
  runId: string
  importer: string
  /** Nothing was written. */
  dryRun: boolean
  indicators: number
  series: number
  /** Cells with a value. */
  values: number
  /** Cells that state that there is no value, and why. */
  absences: number
  /** Cells that the publisher takes back. */
  removals: number
  records: Partial<Record<RecordKind, number>>
  rejects: {
    total: number
    /** Rows by reason, the most frequent first; what goes beyond 200 reasons is counted as `other reasons`. */
    byReason: Record<string, number>
  }
  /** Rows of the source and what became of them, where it has rows. */
  read?: ReadCounts
  /** Runs that were waiting for their publication, and whose place this one takes. */
  superseded: readonly string[]
  /** Why nothing of the run was kept: one that began later over the same scope was staged before it ended. */
  message?: string
  milliseconds: number
}

const reasonsKept = 200
const others = 'other reasons'

/** Counts what goes by. */
export interface SummaryCounter {
  series(row: SeriesRow): void
  record(row: RecordRow): void
  reject(item: RejectItem): void
  /** Takes back what was counted and is left out after all. */
  cut(left: { values: number; series: number }): void
  read(
    importer: Importer,
  ): Omit<IngestSummary, 'runId' | 'dryRun' | 'superseded' | 'message' | 'milliseconds'>
}

export function createSummaryCounter(): SummaryCounter {
  const indicators = new Set<string>()
  let [series, values, absences, removals, rejects] = [0, 0, 0, 0, 0]
  const records = new Map<RecordKind, number>()
  const reasons = new Map<string, number>()
  return {
    series({ indicatorId, values: cells, statuses }) {
      series += 1
      indicators.add(indicatorId)
      // Millions of cells: an iterator of entries would make an array of each.
      for (let at = 0; at < statuses.length; at += 1) {
        if (!Number.isNaN(cells[at])) values += 1
        else if (statuses[at] === removedCell) removals += 1
        else if (statuses[at] !== offGrid) absences += 1
      }
    },
    record({ recordKind }) {
      records.set(recordKind, (records.get(recordKind) ?? 0) + 1)
    },
    reject({ reason }) {
      rejects += 1
      const counted = reasons.has(reason) || reasons.size < reasonsKept ? reason : others
      reasons.set(counted, (reasons.get(counted) ?? 0) + 1)
    },
    cut(left) {
      values -= left.values
      series -= left.series
    },
    read: ({ name, counts }) => ({
      importer: name,
      indicators: indicators.size,
      series,
      values,
      absences,
      removals,
      records: Object.fromEntries([...records].sort()),
      rejects: { total: rejects, byReason: Object.fromEntries([...reasons].sort((a, b) => b[1] - a[1])) },
      ...(counts === undefined ? {} : { read: counts }),
    }),
  }
}
