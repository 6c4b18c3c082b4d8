import { absences, offGrid } from '@opencorridor/schema'
import type { CopyTarget } from '../stage/copy-rows.ts'
import { copyText } from '../stage/copy-rows.ts'
import type { ChangeCounts } from './publish-summary.ts'
import { fillTable, literal } from './publishing.ts'
import type { Publishing } from './publishing.ts'

/** The statuses of cells without a value. */
const valueless = [...absences, String.fromCharCode(offGrid)].join('')

/** How many cells with a value the statuses of a series have; faster than unpacking the values. */
export function valueCount(statuses: string): string {
  return `length(translate(encode(${statuses}, 'escape'), ${literal(valueless)}, ''))`
}

/** The temporary table of changed values: one row for each series that has any. */
export const valueChanges: CopyTarget = {
  table: 'publish_value_change',
  columns: ['datasetId', 'indicatorId', 'seriesKey', 'added', 'revised', 'removed'],
}

/** A row of `publish_value_change` in COPY's text format. */
export function valueChangeLine(
  series: { datasetId: string; indicatorId: string; seriesKey: string },
  { added, revised, removed }: ChangeCounts,
): string {
  const key = [copyText(series.datasetId), copyText(series.indicatorId), copyText(series.seriesKey)]
  return `${[...key, added, revised, removed].join('\t')}\n`
}

/** Makes `publish_value_change` of the series that come or go whole; revised series are added by `reviseSeries`. */
export async function countWholeSeries({ client, sequence }: Publishing): Promise<void> {
  const count = (change: string, bound: string): string =>
    `CASE WHEN change = '${change}' AND version."${bound}" = ${sequence} THEN ${valueCount('version.statuses')} ELSE 0 END`
  await fillTable(
    client,
    valueChanges.table,
    `SELECT "datasetId", "indicatorId", "seriesKey", ${count('ADDED', 'validFrom')} AS added, 0 AS revised,
       ${count('REMOVED', 'validTo')} AS removed
     FROM publish_series_change JOIN "SeriesVersion" AS version USING ("indicatorId", "seriesKey")
     WHERE change = 'ADDED' AND version."validFrom" = ${sequence}
       OR change = 'REMOVED' AND version."validTo" = ${sequence}`,
  )
}
