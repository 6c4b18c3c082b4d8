import type { BinaryRows } from './binary-rows.ts'
import type { CopyTarget } from './copy-rows.ts'
import type { SeriesRow } from './series-row.ts'

/** The table of staged series, with the columns in the order in which `addSeries` writes them. */
export const seriesTarget: CopyTarget = {
  table: 'StagedSeries',
  format: 'binary',
  columns: [
    ...[
      'runId',
      'indicatorId',
      'seriesKey',
      'subjectKind',
      'areaId',
      'originId',
      'destinationId',
      'frequency',
    ],
    ...['dimensions', 'datasetId', 'editionId', 'firstPeriod', 'values', 'statuses', 'attributes'],
  ],
}

/** Adds a series to rows of `seriesTarget`. */
export function addSeries(rows: BinaryRows, runId: string, series: SeriesRow): void {
  rows.row(seriesTarget.columns.length)
  const { indicatorId, seriesKey, subjectKind, areaId, originId, destinationId, frequency } = series
  for (const text of [runId, indicatorId, seriesKey, subjectKind, areaId, originId, destinationId, frequency])
    rows.text(text)
  rows.jsonb(JSON.stringify(series.dimensions))
  rows.text(series.datasetId)
  rows.text(series.editionId)
  rows.int4(series.firstPeriod)
  rows.float8Array(series.values)
  rows.bytea(series.statuses)
  rows.jsonb(series.attributes === null ? null : JSON.stringify(series.attributes))
}
