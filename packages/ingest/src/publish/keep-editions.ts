import type { PoolClient } from 'pg'
import { fillTable } from './publishing.ts'

/**
 * Gives an edition that was read an id of its own, `wdi/2026-07-01-3f9a0c1b` with the first eight digits of its
 * checksum, where its id stands already for a retrieval with another checksum: in the release in force, or of a run
 * before it. Other values refer to that one, and say with it what they were read from. The label stays. Expects
 * `publish_run`; changes what is staged.
 */
export async function keepEditions(client: PoolClient): Promise<void> {
  const renamed = await fillTable(
    client,
    'publish_edition',
    `WITH read AS (
       SELECT run, "runId", "recordKey" AS id, content ->> 'checksum' AS checksum
       FROM "StagedRecord" JOIN publish_run ON publish_run.id = "runId" WHERE "recordKind" = 'Edition'
     ), first AS (
       SELECT DISTINCT ON (id) id, checksum FROM (
         SELECT 0 AS run, id, checksum FROM "Edition" WHERE "validTo" IS NULL UNION ALL SELECT run, id, checksum FROM read
       ) AS said ORDER BY id, run
     )
     SELECT "runId", id, id || '-' || left(read.checksum, 8) AS "newId"
     FROM read JOIN first USING (id) WHERE read.checksum <> first.checksum`,
  )
  if (renamed === 0) return
  await client.query(
    `UPDATE "StagedSeries" AS staged SET "editionId" = "newId" FROM publish_edition AS edition
     WHERE staged."runId" = edition."runId" AND staged."editionId" = edition.id`,
  )
  await client.query(
    `UPDATE "StagedRecord" AS staged
     SET "recordKey" = "newId", content = jsonb_set(content, '{id}', to_jsonb("newId"))
     FROM publish_edition AS edition
     WHERE staged."runId" = edition."runId" AND "recordKind" = 'Edition' AND "recordKey" = edition.id`,
  )
}
