import type { PoolClient } from 'pg'
import type { IngestScope } from '../item.ts'

/** A run that waits for its publication. */
export interface StagedRun {
  id: string
  scope: IngestScope[]
}

/** The staged runs, in the order in which they began. */
export async function stagedRuns(client: PoolClient): Promise<StagedRun[]> {
  const { rows } = await client.query<StagedRun>(
    `SELECT id, scope FROM "IngestRun" WHERE status = 'STAGED' ORDER BY "startedAt", id COLLATE "C"`,
  )
  return rows
}

/**
 * Makes the temporary tables of a publication that say which runs it takes, in which order, and what they cover:
 *
 * - `publish_run (run, id)`
 * - `publish_series_scope (run, "datasetId", "indicatorId", absence, "fromYear", "toYear")`, where a null indicator is
 *   every one of the dataset, and absence REMOVES, CARRIES or YEARS
 * - `publish_record_scope (run, "datasetId", "recordKind")`
 */
export async function takeRuns(client: PoolClient, runs: readonly StagedRun[]): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE publish_run (run int, id text) ON COMMIT DROP;
     CREATE TEMP TABLE publish_series_scope (run int, "datasetId" text, "indicatorId" text, absence text,
       "fromYear" int, "toYear" int) ON COMMIT DROP;
     CREATE TEMP TABLE publish_record_scope (run int, "datasetId" text, "recordKind" text) ON COMMIT DROP`,
  )
  await client.query(
    `INSERT INTO publish_run SELECT run, id FROM unnest($1::text[]) WITH ORDINALITY AS taken (id, run)`,
    [runs.map(({ id }) => id)],
  )
  const scopes = runs.flatMap(({ scope }, at) => scope.map((covered) => ({ run: at + 1, ...covered })))
  const indicators = scopes.flatMap(({ run, datasetId, indicators, absence = 'REMOVES' }) => {
    const meaning = typeof absence === 'object' ? { absence: 'YEARS', ...absence } : { absence }
    return (indicators === 'all' ? [null] : indicators).map((indicatorId) => ({
      ...{ run, datasetId, indicatorId },
      ...meaning,
    }))
  })
  const kinds = scopes.flatMap(({ run, datasetId, records }) =>
    records.map((recordKind) => ({ run, datasetId, recordKind })),
  )
  await client.query(
    `INSERT INTO publish_series_scope
     SELECT * FROM jsonb_to_recordset($1) AS covered
       (run int, "datasetId" text, "indicatorId" text, absence text, "fromYear" int, "toYear" int)`,
    [JSON.stringify(indicators)],
  )
  await client.query(
    `INSERT INTO publish_record_scope
     SELECT * FROM jsonb_to_recordset($1) AS covered (run int, "datasetId" text, "recordKind" text)`,
    [JSON.stringify(kinds)],
  )
  await client.query('ANALYZE publish_run; ANALYZE publish_series_scope; ANALYZE publish_record_scope')
}
