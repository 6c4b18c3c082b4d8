import { isRecordKind } from '@opencorridor/schema'
import type { IngestScope } from '../item.ts'
import { IngestError } from '../item.ts'
import type { RecordRow } from './record-row.ts'
import { removedCell } from './series-row.ts'
import type { SeriesRow } from './series-row.ts'

/** Remembers what a run has read, to compare it with what its importer says to cover. */
export interface ScopeCheck {
  series(row: SeriesRow): void
  record(row: RecordRow): void
  /**
   * Called at the end, since an importer may add to its scopes while it reads.
   * @throws IngestError when something was read outside the scopes, or a scope names an unknown kind: what is read
   *   outside a scope could never be removed again; when the years of a scope are none; when cells are taken back
   *   where leaving them out does that
   */
  check(scopes: readonly IngestScope[]): void
}

export function createScopeCheck(importer: string): ScopeCheck {
  /** An example of each dataset and indicator, and of each dataset of records. */
  const indicators = new Map<string, { datasetId: string; indicatorId: string; example: string }>()
  const datasets = new Map<string, string>()
  /** An example of each dataset and indicator of which cells are taken back. */
  const takenBack = new Map<string, string>()
  return {
    series({ datasetId, indicatorId, seriesKey, statuses }) {
      const pair = `${datasetId}\n${indicatorId}`
      if (!indicators.has(pair)) indicators.set(pair, { datasetId, indicatorId, example: seriesKey })
      if (statuses.includes(removedCell) && !takenBack.has(pair)) takenBack.set(pair, seriesKey)
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
      for (const { absence } of scopes) if (typeof absence === 'object') checkYears(importer, absence)
      for (const [pair, { datasetId, indicatorId, example }] of indicators) {
        const covering = scopes.filter(
          (scope) =>
            scope.datasetId === datasetId &&
            (scope.indicators === 'all' || scope.indicators.includes(indicatorId)),
        )
        if (covering.length === 0) {
          throw new IngestError(
            `${importer} reads series of ${indicatorId} of the dataset ${datasetId} (${example}), which its scopes do not cover.`,
          )
        }
        const taken = takenBack.get(pair)
        if (taken !== undefined && covering.some(({ absence = 'REMOVES' }) => absence === 'REMOVES')) {
          throw new IngestError(
            `${importer} takes back cells of ${indicatorId} ${taken}, where its scope says that absence removes; leave them out, or declare absence as CARRIES.`,
          )
        }
      }
    },
  }
}

function checkYears(importer: string, { fromYear, toYear }: { fromYear: number; toYear: number }): void {
  if (Number.isInteger(fromYear) && Number.isInteger(toYear) && fromYear <= toYear) return
  throw new IngestError(
    `The scope of ${importer} covers the years ${fromYear} to ${toYear}; whole years in order are expected.`,
  )
}
