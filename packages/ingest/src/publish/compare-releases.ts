import { decodeFloat8Array, isRecordKind, recordKinds } from '@opencorridor/schema'
import type { Frequency, PackedSeries, RecordKind } from '@opencorridor/schema'
import type { PoolClient } from 'pg'
import { IngestError } from '../item.ts'
import { copyRows } from '../stage/copy-rows.ts'
import { inSession, inTransaction } from '../stage/session.ts'
import type { SessionSource } from '../stage/session.ts'
import { compareCells } from './compare-cells.ts'
import { comparePublication } from './compare-publication.ts'
import type { Comparison } from './comparison.ts'
import { createMoves } from './moves.ts'
import type { Moves } from './moves.ts'
import { anyChange, noChanges } from './publish-summary.ts'
import type { ChangeCounts } from './publish-summary.ts'
import { recordSql } from './record-sql.ts'
import { valueChangeLine, valueChanges } from './value-changes.ts'

/** What differs between two releases, whatever lay between them. */
export interface ReleaseDiff {
  older: string
  newer: string
  values: Comparison
  /** Kinds without a difference are left out. */
  records: Partial<Record<RecordKind, ChangeCounts>>
}

/**
 * Compares any two releases by what they say, and not by what was said in between: a value that was revised and revised
 * back is no difference.
 * @throws IngestError when there is no release of one of the names, or they are not in their order
 */
export async function compareReleases(
  database: SessionSource,
  olderName: string,
  newerName: string,
): Promise<ReleaseDiff> {
  return inSession(database, (client) =>
    inTransaction(
      client,
      async () => {
        const [older, newer] = [await sequenceOf(client, olderName), await sequenceOf(client, newerName)]
        if (older >= newer) {
          throw new IngestError(
            `Release ${olderName} is not older than ${newerName}: name the older one first.`,
          )
        }
        const moves = createMoves()
        await compareSeries(client, older, newer, moves)
        const before = { sequence: older, name: olderName }
        return {
          older: olderName,
          newer: newerName,
          values: await comparePublication({ client, sequence: older + 1, moves }, before),
          records: await compareRecords(client, older, newer),
        }
      },
      false,
    ),
  )
}

async function sequenceOf(client: PoolClient, name: string): Promise<number> {
  const { rows } = await client.query<{ sequence: number }>(
    'SELECT sequence FROM "Release" WHERE name = $1',
    [name],
  )
  const [release] = rows
  if (release !== undefined) return release.sequence
  throw new IngestError(`There is no release ${name}; "opencorridor release list" lists them.`)
}

const inForce = (sequence: number): string =>
  `"validFrom" <= ${sequence} AND ("validTo" IS NULL OR "validTo" > ${sequence})`

interface Row {
  datasetId: string
  indicatorId: string
  seriesKey: string
  frequency: Frequency
  olderFirst: number | null
  olderValues: Buffer | null
  olderStatuses: Buffer | null
  newerFirst: number | null
  newerValues: Buffer | null
  newerStatuses: Buffer | null
}

const batchSize = 500

/** Compares, as a stream, the series of which the releases have other versions; fills `publish_value_change`. */
async function compareSeries(client: PoolClient, older: number, newer: number, moves: Moves): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE ${valueChanges.table} ("datasetId" text, "indicatorId" text, "seriesKey" text, added int, revised int,
       removed int) ON COMMIT DROP`,
  )
  const version = (name: string, sequence: number): string =>
    `(SELECT "indicatorId", "seriesKey", "validFrom", "firstPeriod" AS "${name}First", array_send("values") AS "${name}Values",
       statuses AS "${name}Statuses" FROM "SeriesVersion" WHERE ${inForce(sequence)}) AS ${name}`
  await client.query(
    `DECLARE compared NO SCROLL CURSOR FOR
     SELECT "datasetId", "indicatorId", "seriesKey", frequency, "olderFirst", "olderValues", "olderStatuses", "newerFirst",
       "newerValues", "newerStatuses"
     FROM ${version('older', older)} FULL JOIN ${version('newer', newer)} USING ("indicatorId", "seriesKey")
     JOIN "Series" USING ("indicatorId", "seriesKey")
     WHERE older."validFrom" IS DISTINCT FROM newer."validFrom"`,
  )
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${batchSize} FROM compared`)
    if (rows.length === 0) break
    await copyRows(
      client,
      valueChanges,
      rows.flatMap((row) => compareRow(row, moves)),
    )
  }
  await client.query('CLOSE compared')
}

function compareRow(row: Row, moves: Moves): string[] {
  const older = packed(row.olderFirst, row.olderValues, row.olderStatuses)
  const newer = packed(row.newerFirst, row.newerValues, row.newerStatuses)
  const first = (older ?? newer)?.firstPeriod ?? 0
  const none: PackedSeries = { firstPeriod: first, values: new Float64Array(), statuses: new Uint8Array() }
  const counts = noChanges()
  for (const change of compareCells(older ?? none, newer ?? none)?.changes ?? []) {
    if (change.field !== 'value') continue
    moves.add(row, change)
    counts[change.change === 'ADDED' ? 'added' : change.change === 'REVISED' ? 'revised' : 'removed'] += 1
  }
  return anyChange(counts) ? [valueChangeLine(row, counts)] : []
}

function packed(
  first: number | null,
  values: Buffer | null,
  statuses: Buffer | null,
): PackedSeries | undefined {
  if (first === null || values === null || statuses === null) return undefined
  return { firstPeriod: first, values: decodeFloat8Array(values), statuses }
}

async function compareRecords(
  client: PoolClient,
  older: number,
  newer: number,
): Promise<ReleaseDiff['records']> {
  const parts = Object.keys(recordKinds)
    .filter(isRecordKind)
    .map((kind) => {
      const sql = recordSql(kind)
      const side = (sequence: number): string => `(SELECT * FROM ${sql.table} WHERE ${inForce(sequence)})`
      return `SELECT '${kind}' AS kind, count(*) FILTER (WHERE o."validFrom" IS NULL)::int AS added,
          count(*) FILTER (WHERE o."validFrom" IS NOT NULL AND n."validFrom" IS NOT NULL)::int AS revised,
          count(*) FILTER (WHERE n."validFrom" IS NULL)::int AS removed
        FROM ${side(older)} AS o FULL JOIN ${side(newer)} AS n ON ${sql.sameKey('o', 'n')}
        WHERE o."validFrom" IS NULL OR n."validFrom" IS NULL
          OR o."validFrom" <> n."validFrom" AND ${sql.differ('o', 'n')}`
    })
  const { rows } = await client.query<ChangeCounts & { kind: RecordKind }>(parts.join('\nUNION ALL\n'))
  return Object.fromEntries(rows.filter(anyChange).map(({ kind, ...counts }) => [kind, counts]))
}
