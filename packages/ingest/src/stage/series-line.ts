import { copyBytes, copyFloats, copyText } from './copy-rows.ts'
import type { CopyTarget } from './copy-rows.ts'
import type { SeriesRow } from './series-row.ts'

/** The table of staged series, with the columns in the order of `seriesLine`. */
export const seriesTarget: CopyTarget = {
  table: 'StagedSeries',
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

/** A series as a line of COPY's text format. */
export function seriesLine(runId: string, row: SeriesRow): string {
  const cells = [
    ...[copyText(runId), copyText(row.indicatorId), copyText(row.seriesKey), row.subjectKind],
    ...[copyText(row.areaId), copyText(row.originId), copyText(row.destinationId), row.frequency],
    ...[copyText(JSON.stringify(row.dimensions)), copyText(row.datasetId), copyText(row.editionId)],
    ...[String(row.firstPeriod), copyFloats(row.values), copyBytes(row.statuses)],
    row.attributes === null ? '\\N' : copyText(JSON.stringify(row.attributes)),
  ]
  return `${cells.join('\t')}\n`
}
