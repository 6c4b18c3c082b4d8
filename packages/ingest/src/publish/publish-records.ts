import { isRecordKind, recordKinds } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import { derivedDatasetId, derivedKinds, derivedRecords, derivedRun } from './derived-corridors.ts'
import { keepOffers, offeredKinds, offeredRun, offeredSince, offeredSql } from './offered-records.ts'
import { anyChange, noChanges } from './publish-summary.ts'
import type { KeptRecord } from './publish-summary.ts'
import { countChanges, fillTable, insertRevisions, literal } from './publishing.ts'
import type { Publishing, RecordChanges } from './publishing.ts'
import { recordSql } from './record-sql.ts'
import type { RecordSql } from './record-sql.ts'

/**
 * Publishes the records of every kind that was read, covered or can be derived. Expects that the series stand as the
 * release will have them.
 */
export async function publishRecords(publishing: Publishing): Promise<void> {
  const { client } = publishing
  await client.query(`INSERT INTO publish_record_scope SELECT $1, $2, kind FROM unnest($3::text[]) AS kind`, [
    derivedRun,
    derivedDatasetId,
    derivedKinds,
  ])
  const { rows } = await client.query<{ kind: string }>(
    `SELECT "recordKind" AS kind FROM publish_record_scope
     UNION SELECT "recordKind" FROM "StagedRecord" JOIN publish_run ON publish_run.id = "runId"`,
  )
  const derived: ReadonlySet<string> = new Set(derivedKinds)
  const concerned = new Set(rows.map(({ kind }) => kind))
  const others = Object.keys(recordKinds).filter((kind) => concerned.has(kind) && !derived.has(kind))
  const offered = await offeredKinds(client)
  for (const kind of [...others, ...derivedKinds])
    if (isRecordKind(kind)) await publishKind(publishing, kind, offered.has(kind))
}

async function publishKind(publishing: Publishing, kind: RecordKind, offered: boolean): Promise<void> {
  const { client, sequence, counts } = publishing
  const sql = recordSql(kind)
  const contested = await planKind(publishing, kind, sql)
  const changes = noChanges()
  await countChanges(publishing, changes, 'SELECT change, count(*) FROM publish_change GROUP BY change')
  await countByDataset(publishing, kind, sql)
  if (anyChange(changes)) {
    counts.records[kind] = changes
    await insertRevisions(publishing, revisionsSql(kind, sql))
    // No one else writes here while the publishing lock is held, so a row stays at its place in the table.
    await client.query(
      `UPDATE ${sql.table} AS current SET "validTo" = $1 FROM publish_change AS change
       WHERE current.ctid = change.place AND change.change <> 'ADDED'`,
      [sequence],
    )
    await client.query(
      `INSERT INTO ${sql.table} (${sql.columns}, "validFrom")
       SELECT ${sql.columns}, $1 FROM publish_winner
       WHERE "recordKey" IN (SELECT "recordKey" FROM publish_change WHERE change <> 'REMOVED')`,
      [sequence],
    )
  }
  if (contested) await countKept(publishing, kind, sql)
  if (contested || offered) await keepOffers(client, kind, sql, sequence)
  await client.query('DROP TABLE publish_record, publish_winner, publish_change')
}

/**
 * Finds out what becomes of the records of a kind, in temporary tables:
 *
 * - `publish_record ("recordKey", run, ...columns)`: what was read, or offered before, once for each key and dataset,
 *   the later run before the earlier; a run over a scope takes back what runs before it have said within that scope
 * - `publish_winner`: of those, the one that counts for its key. A record belongs to the dataset that keeps it in the
 *   release in force, until that dataset's own run leaves it out; else to the first that brings it or has offered it.
 * - `publish_change ("recordKey", "datasetId", change, place)`, where `place` is the row in force
 *
 * @returns whether anything of `publish_record` did not win
 */
async function planKind(
  { client, sequence }: Publishing,
  kind: RecordKind,
  sql: RecordSql,
): Promise<boolean> {
  // An edition is something that happened: it stays, though the next run speaks of the next one only.
  const removable = (dataset: string, and = 'true'): string =>
    kind === 'Edition'
      ? 'false'
      : `EXISTS (SELECT FROM publish_record_scope AS scope WHERE scope."recordKind" = ${literal(kind)}
           AND scope."datasetId" = ${dataset} AND ${and})`
  const derived = derivedRecords(kind)
  const read = await fillTable(
    client,
    'publish_record',
    `SELECT DISTINCT ON (${sql.key('record')}, record."datasetId")
       ${sql.key('record')} AS "recordKey", read.run, record.*
     FROM (
       SELECT publish_run.run, staged.content FROM "StagedRecord" AS staged
       JOIN publish_run ON publish_run.id = staged."runId" WHERE staged."recordKind" = ${literal(kind)}
       UNION ALL ${offeredSql(kind)}
       ${derived === undefined ? '' : `UNION ALL SELECT ${derivedRun}, content FROM (${derived}) AS derived`}
     ) AS read CROSS JOIN LATERAL jsonb_populate_record(NULL::${sql.table}, read.content) AS record
     WHERE NOT ${removable('record."datasetId"', 'scope.run > read.run')}
     ORDER BY ${sql.key('record')}, record."datasetId", read.run DESC`,
  )
  const won = await fillTable(
    client,
    'publish_winner',
    `SELECT DISTINCT ON (offered."recordKey") offered.*
     FROM publish_record AS offered
     LEFT JOIN (SELECT * FROM ${sql.table} WHERE "validTo" IS NULL) AS current ON ${sql.sameKey('current', 'offered')}
     WHERE current."datasetId" IS NULL OR current."datasetId" = offered."datasetId"
       OR (${removable('current."datasetId"')} AND NOT EXISTS (SELECT FROM publish_record AS own
         WHERE own."recordKey" = offered."recordKey" AND own."datasetId" = current."datasetId"))
     ORDER BY offered."recordKey", ${offeredSince(kind, 'offered', sequence)}, offered.run, offered."datasetId"`,
  )
  await fillTable(
    client,
    'publish_change',
    `SELECT coalesce(winner."recordKey", ${sql.key('current')}) AS "recordKey", current.ctid AS place,
       coalesce(winner."datasetId", current."datasetId") AS "datasetId",
       CASE WHEN winner."recordKey" IS NULL THEN 'REMOVED' WHEN current."datasetId" IS NULL THEN 'ADDED'
         ELSE 'REVISED' END AS change
     FROM publish_winner AS winner
     FULL JOIN (SELECT ctid, * FROM ${sql.table} WHERE "validTo" IS NULL) AS current
       ON ${sql.sameKey('current', 'winner')}
     WHERE CASE WHEN winner."recordKey" IS NULL THEN ${removable('current."datasetId"')}
       WHEN current."datasetId" IS NULL THEN true ELSE ${sql.differ('current', 'winner')} END`,
  )
  return won < read
}

/** Counts what becomes of the records in force, by the dataset that keeps them; before anything is written. */
async function countByDataset(
  { client, recordChanges }: Publishing,
  kind: RecordKind,
  { table }: RecordSql,
): Promise<void> {
  const { rows } = await client.query<Omit<RecordChanges, 'kind'>>(
    `SELECT current."datasetId", count(*)::int AS before,
       count(*) FILTER (WHERE change.change = 'REVISED')::int AS revised,
       count(*) FILTER (WHERE change.change = 'REMOVED')::int AS removed
     FROM ${table} AS current LEFT JOIN publish_change AS change ON change.place = current.ctid
     WHERE current."validTo" IS NULL GROUP BY 1 ORDER BY current."datasetId" COLLATE "C"`,
  )
  recordChanges.push(...rows.map((row) => ({ ...row, kind })))
}

/** Everything of a dataset that comes or goes at once is one revision; else each record, and each field of it. */
function revisionsSql(kind: RecordKind, sql: RecordSql): string {
  const start = (change: string, key: string): string =>
    `SELECT ${change} AS change, ${literal(kind)} AS "recordKind", ${key} AS "recordKey", NULL AS "indicatorId"`
  const fields = sql.fields.map(literal).join(', ')
  return `
    WITH changed AS (
      SELECT "datasetId", count(*) FILTER (WHERE change = 'ADDED') AS added,
        count(*) FILTER (WHERE change = 'REMOVED') AS removed
      FROM publish_change GROUP BY "datasetId"
    ), counted AS (
      SELECT *, (SELECT count(*) FROM ${sql.table} AS current
        WHERE current."datasetId" = changed."datasetId" AND current."validTo" IS NULL) AS before FROM changed
    ), groups AS (
      SELECT *, added > 0 AND before = 0 OR removed > 0 AND removed = before AND added = 0 AS whole FROM counted
    )
    ${start(`CASE before WHEN 0 THEN 'ADDED' ELSE 'REMOVED' END`, `'*@' || "datasetId"`)},
      NULL AS field, NULL AS period, CASE WHEN before > 0 THEN removed::text END AS "oldValue",
      CASE before WHEN 0 THEN added::text END AS "newValue"
    FROM groups WHERE whole
    UNION ALL
    ${start('change', '"recordKey"')}, NULL, NULL, NULL, NULL
    FROM publish_change JOIN groups USING ("datasetId") WHERE change <> 'REVISED' AND NOT whole
    UNION ALL
    ${start('change', 'change."recordKey"')}, part.name, NULL, old -> part.name #>> '{}', new -> part.name #>> '{}'
    FROM publish_change AS change JOIN ${sql.table} AS current ON current.ctid = change.place
    JOIN publish_winner AS winner USING ("recordKey")
    CROSS JOIN LATERAL (SELECT to_jsonb(current) AS old, to_jsonb(winner) AS new) AS contents
    CROSS JOIN unnest(ARRAY[${fields}]) AS part (name)
    WHERE change.change = 'REVISED' AND old -> part.name IS DISTINCT FROM new -> part.name`
}

const examples = 20

/** Counts the records that were read, say otherwise than what counts, and were not taken. */
async function countKept({ client, counts }: Publishing, kind: RecordKind, sql: RecordSql): Promise<void> {
  const { rows } = await client.query<Omit<KeptRecord, 'kind'> & { total: string }>(
    `SELECT offered."recordKey" AS key, current."datasetId" AS "keptBy", offered."datasetId" AS "offeredBy",
       count(*) OVER () AS total
     FROM publish_record AS offered JOIN ${sql.table} AS current ON ${sql.sameKey('current', 'offered')}
     WHERE current."validTo" IS NULL AND current."datasetId" <> offered."datasetId"
       AND offered.run NOT IN (${offeredRun}, ${derivedRun})
       AND ${sql.differ('current', 'offered', true)}
     ORDER BY offered."recordKey" COLLATE "C", offered."datasetId" COLLATE "C" LIMIT ${examples}`,
  )
  counts.kept.total += Number(rows[0]?.total ?? 0)
  for (const { key, keptBy, offeredBy } of rows) {
    if (counts.kept.examples.length < examples) counts.kept.examples.push({ kind, key, keptBy, offeredBy })
  }
}
