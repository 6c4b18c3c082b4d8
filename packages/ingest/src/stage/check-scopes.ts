import { isRecordKind } from '@opencorridor/schema'
import type { IngestScope } from '../item.ts'
import { IngestError } from '../item.ts'
import type { RecordRow } from './record-row.ts'
import type { SeriesRow } from './series-row.ts'

/** Remembers what a run has read, to compare it with what its importer says to cover. */
export interface ScopeCheck {
  series(row: SeriesRow): void
  record(row: RecordRow): void
  /**
   * Called at the end, since an importer may add to its scopes while it reads.
   * @throws IngestError when something was read outside the scopes, or a scope names an unknown kind: what is read
   *   outside a scope could never be removed again
   */
  check(scopes: readonly IngestScope[]): void
}

export function createScopeCheck(importer: string): ScopeCheck {
  /** An example of each dataset and indicator, and of each dataset of records. */
  const indicators = new Map<string, { datasetId: string; indicatorId: string; example: string }>()
  const datasets = new Map<string, string>()
  return {
    series({ datasetId, indicatorId, seriesKey }) {
      const pair = `${datasetId}\n${indicatorId}`
      if (!indicators.has(pair)) indicators.set(pair, { datasetId, indicatorId, example: seriesKey })
    },
    record({ datasetId, recordKind, recordKey }) {
      if (!datasets.has(datasetId)) datasets.set(datasetId, `${recordKind} ${recordKey}`)
    },
    check(scopes) {
      for (const kind of scopes.flatMap(({ records }) => records)) {
        if (!isRecordKind(kind))
          throw new IngestError(`The scope of ${importer} names the unknown kind "${String(kind)}".`)
      }
      for (const [datasetId, example] of datasets) {
        if (scopes.some((scope) => scope.datasetId === datasetId)) continue
        throw new IngestError(
          `${importer} reads records of the dataset ${datasetId} (${example}), for which it declares no scope.`,
        )
      }
      for (const { datasetId, indicatorId, example } of indicators.values()) {
        const covered = scopes.some(
          (scope) =>
            scope.datasetId === datasetId &&
            (scope.indicators === 'all' || scope.indicators.includes(indicatorId)),
        )
        if (covered) continue
        throw new IngestError(
          `${importer} reads series of ${indicatorId} of the dataset ${datasetId} (${example}), which its scopes do not cover.`,
        )
      }
    },
  }
}
