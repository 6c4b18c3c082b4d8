import type { RecordKind } from '@opencorridor/schema'
import type { PoolClient } from 'pg'
import type { Moves } from './moves.ts'
import type { PublishSummary } from './publish-summary.ts'

/** The records of a kind that a dataset keeps: how many were in force before, and what becomes of them. */
export interface RecordChanges {
  datasetId: string
  kind: RecordKind
  before: number
  revised: number
  removed: number
}

/** A publication on its way: its transaction, and what it has counted. */
export interface Publishing {
  /** In a transaction that holds the publishing lock. */
  readonly client: PoolClient
  /** Of the release that is being made. */
  readonly sequence: number
  /** Revisions written so far; the next ordinal is one more. */
  revisions: number
  /** The largest revisions so far. */
  readonly moves: Moves
  /** Every kind and dataset of which records were read, covered or derived. */
  readonly recordChanges: RecordChanges[]
  readonly counts: Pick<PublishSummary, 'series' | 'values' | 'statuses' | 'attributes' | 'records' | 'kept'>
}

/** A name as SQL quotes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text as SQL quotes it; for names of kinds and fields, which come from the data model. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** What a query of revisions gives, in the order of `Revision`'s columns from `change` on. */
const revisionColumns = [
  'change',
  'recordKind',
  'recordKey',
  'indicatorId',
  'field',
  'period',
  'oldValue',
  'newValue',
]

/**
 * Writes the revisions that a query gives, numbered in an order that is the same on every server.
 * @param select - a query with the columns `change`, `recordKind`, `recordKey`, `indicatorId`, `field`, `period`,
 *   `oldValue`, `newValue`, all texts
 */
export async function insertRevisions(publishing: Publishing, select: string): Promise<void> {
  const order = ['recordKind', 'indicatorId', 'recordKey', 'field', 'period', 'change']
    .map((column) => `r.${quoted(column)} COLLATE "C" NULLS FIRST`)
    .join(', ')
  const values = revisionColumns.map((column) =>
    column === 'change' ? 'r.change::"Change"' : `r.${quoted(column)}`,
  )
  const { rowCount } = await publishing.client.query(
    `INSERT INTO "Revision" ("releaseSequence", ordinal, ${revisionColumns.map(quoted).join(', ')})
     SELECT ${publishing.sequence}, ${publishing.revisions} + row_number() OVER (ORDER BY ${order}), ${values.join(', ')}
     FROM (${select}) AS r`,
  )
  publishing.revisions += rowCount ?? 0
}

/** Counts rows of a query with the columns `change` and `count` into `counts`. */
export async function countChanges(
  { client }: Publishing,
  counts: { added: number; revised: number; removed: number },
  sql: string,
): Promise<void> {
  const { rows } = await client.query<{ change: string; count: string }>(sql)
  for (const { change, count } of rows) {
    if (change === 'ADDED') counts.added += Number(count)
    else if (change === 'REVISED') counts.revised += Number(count)
    else if (change === 'REMOVED') counts.removed += Number(count)
  }
}

/** Rows from which on the planner needs to know how many they are. */
const many = 1000

/**
 * Makes a temporary table of the rows of a query; it goes with the transaction.
 * @returns how many they are
 */
export async function fillTable(client: PoolClient, table: string, select: string): Promise<number> {
  const { rowCount } = await client.query(`CREATE TEMP TABLE ${table} ON COMMIT DROP AS ${select}`)
  if ((rowCount ?? 0) >= many) await client.query(`ANALYZE ${table}`)
  return rowCount ?? 0
}
