import type { RecordKind } from '@opencorridor/schema'
import type { PoolClient } from 'pg'
import { derivedRun } from './derived-corridors.ts'
import { fillTable, literal } from './publishing.ts'
import type { RecordSql } from './record-sql.ts'

/** Comes before every run that was staged: what a dataset said in an earlier publication. */
export const offeredRun = 0

/** The kinds of which a dataset has offered records that another keeps. */
export async function offeredKinds(client: PoolClient): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ kind: string }>(
    'SELECT DISTINCT "recordKind" AS kind FROM "OfferedRecord"',
  )
  return new Set(rows.map(({ kind }) => kind))
}

/** What was offered of a kind in earlier publications, as `run` and `content`. */
export function offeredSql(kind: RecordKind): string {
  return `SELECT ${offeredRun}, content FROM "OfferedRecord" WHERE "recordKind" = ${literal(kind)}`
}

/** Since which release a dataset offers a record of `publish_record`: this one, where it has not before. */
export function offeredSince(kind: RecordKind, alias: string, sequence: number): string {
  return `coalesce((SELECT since FROM "OfferedRecord" AS earlier WHERE earlier."recordKind" = ${literal(kind)}
    AND earlier."recordKey" = ${alias}."recordKey" AND earlier."datasetId" = ${alias}."datasetId"), ${sequence})`
}

/**
 * Keeps what was offered of a kind and not taken, because another dataset keeps the record: when that one leaves it
 * out, what the others say is still there. Expects `publish_record`, and the table as the release will have it.
 */
export async function keepOffers(
  client: PoolClient,
  kind: RecordKind,
  sql: RecordSql,
  sequence: number,
): Promise<void> {
  await fillTable(
    client,
    'publish_offer',
    `SELECT offered."recordKey", offered."datasetId", to_jsonb(offered) - '{recordKey,run}'::text[] AS content,
       ${offeredSince(kind, 'offered', sequence)} AS since
     FROM publish_record AS offered WHERE offered.run <> ${derivedRun} AND NOT EXISTS (
       SELECT FROM ${sql.table} AS current WHERE current."validTo" IS NULL
         AND ${sql.sameKey('current', 'offered')} AND current."datasetId" = offered."datasetId")`,
  )
  await client.query(
    `DELETE FROM "OfferedRecord" AS stored WHERE "recordKind" = $1 AND NOT EXISTS (SELECT FROM publish_offer AS offer
       WHERE (offer."recordKey", offer."datasetId") = (stored."recordKey", stored."datasetId"))`,
    [kind],
  )
  await client.query(
    `INSERT INTO "OfferedRecord" AS stored ("recordKind", "recordKey", "datasetId", content, since)
     SELECT $1, "recordKey", "datasetId", content, since FROM publish_offer
     ON CONFLICT ("recordKind", "recordKey", "datasetId") DO UPDATE SET content = excluded.content
       WHERE stored.content <> excluded.content`,
    [kind],
  )
  await client.query('DROP TABLE publish_offer')
}
