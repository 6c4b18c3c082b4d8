import { decodeFloat8Array, formatPeriod } from '@opencorridor/schema'
import type { Frequency } from '@opencorridor/schema'
import { copyBytes, copyFloats, copyRows, copyText } from '../stage/copy-rows.ts'
import { compareCells } from './compare-cells.ts'
import type { CellChange } from './compare-cells.ts'
import { anyChange, noChanges } from './publish-summary.ts'
import type { Publishing } from './publishing.ts'
import { valueChangeLine, valueChanges } from './value-changes.ts'

interface Row {
  datasetId: string
  indicatorId: string
  seriesKey: string
  frequency: Frequency
  editionId: string
  readFirst: number
  readValues: Buffer
  readStatuses: Buffer
  currentFirst: number
  currentValues: Buffer
  currentStatuses: Buffer
}

const revisions = {
  table: 'Revision',
  columns: [
    ...['releaseSequence', 'ordinal', 'change', 'recordKind', 'recordKey', 'indicatorId', 'field', 'period'],
    ...['oldValue', 'newValue'],
  ],
}
const versions = {
  table: 'SeriesVersion',
  columns: ['indicatorId', 'seriesKey', 'validFrom', 'editionId', 'firstPeriod', 'values', 'statuses'],
}

/** Series in memory at a time: some 1 KB each, and their revisions. */
const batchSize = 500

/**
 * Compares the series that are not equal to the bit with what is in force, cell by cell; writes a new version of
 * those that differ beyond the tolerance, and a revision for each difference. Streams, so that its memory does not
 * depend on the number of series.
 */
export async function reviseSeries(publishing: Publishing): Promise<void> {
  const { client, counts } = publishing
  await client.query(
    `DECLARE publish_revised NO SCROLL CURSOR FOR
     SELECT change."datasetId", "indicatorId", "seriesKey", staged.frequency, staged."editionId",
       staged."firstPeriod" AS "readFirst", array_send(staged."values") AS "readValues",
       staged.statuses AS "readStatuses",
       current."firstPeriod" AS "currentFirst", array_send(current."values") AS "currentValues",
       current.statuses AS "currentStatuses"
     FROM publish_series_change AS change JOIN "StagedSeries" AS staged USING ("runId", "indicatorId", "seriesKey")
     JOIN "SeriesVersion" AS current USING ("indicatorId", "seriesKey")
     WHERE change.change = 'REVISED' AND current."validTo" IS NULL
     ORDER BY "indicatorId" COLLATE "C", "seriesKey" COLLATE "C"`,
  )
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${batchSize} FROM publish_revised`)
    if (rows.length === 0) break
    await reviseBatch(publishing, rows)
  }
  await client.query('CLOSE publish_revised')
  counts.series.unchanged -= counts.series.revised
}

async function reviseBatch(publishing: Publishing, rows: readonly Row[]): Promise<void> {
  const { client, sequence, counts, moves } = publishing
  const indicators: string[] = []
  const keys: string[] = []
  const versionLines: string[] = []
  const revisionLines: string[] = []
  const changeLines: string[] = []
  for (const row of rows) {
    const revision = compareCells(
      {
        firstPeriod: row.currentFirst,
        values: decodeFloat8Array(row.currentValues),
        statuses: row.currentStatuses,
      },
      { firstPeriod: row.readFirst, values: decodeFloat8Array(row.readValues), statuses: row.readStatuses },
    )
    if (revision === undefined) continue
    const { firstPeriod, values, statuses } = revision.version
    indicators.push(row.indicatorId)
    keys.push(row.seriesKey)
    const key = `${copyText(row.indicatorId)}\t${copyText(row.seriesKey)}`
    const cells = [
      key,
      sequence,
      copyText(row.editionId),
      firstPeriod,
      copyFloats(values),
      copyBytes(statuses),
    ]
    versionLines.push(`${cells.join('\t')}\n`)
    const own = noChanges()
    for (const change of revision.changes) {
      if (change.field === 'value') count(own, change)
      else count(counts.statuses, change)
      moves.add(row, change)
      publishing.revisions += 1
      revisionLines.push(revisionLine(sequence, publishing.revisions, row, change))
    }
    for (const kind of ['added', 'revised', 'removed'] as const) counts.values[kind] += own[kind]
    if (anyChange(own)) changeLines.push(valueChangeLine(row, own))
  }
  if (keys.length === 0) return
  counts.series.revised += keys.length
  await client.query(
    `UPDATE "SeriesVersion" AS version SET "validTo" = $1
     FROM unnest($2::text[], $3::text[]) AS revised ("indicatorId", "seriesKey")
     WHERE version."indicatorId" = revised."indicatorId" AND version."seriesKey" = revised."seriesKey"
       AND version."validTo" IS NULL`,
    [sequence, indicators, keys],
  )
  await copyRows(client, versions, versionLines)
  await copyRows(client, revisions, revisionLines)
  if (changeLines.length > 0) await copyRows(client, valueChanges, changeLines)
}

function revisionLine(
  sequence: number,
  ordinal: number,
  { indicatorId, seriesKey, frequency }: Row,
  { change, field, period, oldValue, newValue }: CellChange,
): string {
  const key = [
    change,
    'series',
    copyText(seriesKey),
    copyText(indicatorId),
    field,
    formatPeriod(frequency, period),
  ]
  return `${[sequence, ordinal, ...key, copyText(oldValue), copyText(newValue)].join('\t')}\n`
}

function count(counts: Publishing['counts']['statuses'], { change }: CellChange): void {
  if (change === 'ADDED') counts.added += 1
  else if (change === 'REVISED') counts.revised += 1
  else counts.removed += 1
}
