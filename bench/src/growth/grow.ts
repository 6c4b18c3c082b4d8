import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { onServer } from '../database/admin.ts'
import type { BenchServer } from '../database/bench-server.ts'
import type { Facts } from '../queries/facts.ts'
import { copyHeader, copyTrailer } from './copy-binary.ts'
import {
  copyColumns,
  growthDatasetId,
  plannedValues,
  seriesRows,
  syntheticYears,
  versionRows,
} from './synthetic-series.ts'
import type { SyntheticPlan } from './synthetic-series.ts'

/** A database of some size. */
export interface GrownDatabase {
  name: string
  url: string
  /** Values that it stores, in all. */
  values: number
  series: number
  /** Bytes on disk of the packed tables and their indices. */
  bytes: number
  plan: SyntheticPlan
}

/** The share of the made-up values that is about corridors: what bilateral files are of the publishers' data. */
const corridorShare = 1 / 3

const area = (ordinal: number) => `OC.SYN.A${String(ordinal).padStart(4, '0')}`
const corridor = (ordinal: number) => `OC.SYN.C${String(ordinal).padStart(3, '0')}`
const numbered = (count: number, name: (ordinal: number) => string) =>
  Array.from({ length: count }, (_, at) => name(at + 1))

/**
 * Copies the prepared database and adds made-up indicators to its newest release until it stores so many values.
 * They are loaded by COPY into the packed tables: publishing them would only measure publishing.
 * @param prepared name of the prepared database, which nobody may have open
 * @param target values in all; with no more than there are already nothing is added
 */
export async function growDatabase(
  server: BenchServer,
  prepared: string,
  facts: Facts,
  target: number,
): Promise<GrownDatabase> {
  const name = `oc_bench_growth_${Math.round(target / 1e6)}m`
  await onServer(server, async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${prepared}`)
  })
  const url = server.url(name)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const plan = await planFor(client, facts, target)
    if (plannedValues(plan) > 0) await load(client, plan)
    return { name, url, plan, ...(await sizeOf(client)) }
  } finally {
    await client.end()
  }
}

/** Drops what was made. */
export async function dropGrown(server: BenchServer, names: readonly string[]): Promise<void> {
  await onServer(server, async (admin) => {
    for (const name of names) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
}

async function planFor(client: pg.Client, facts: Facts, target: number): Promise<SyntheticPlan> {
  const { values } = await sizeOf(client)
  const { rows: corridors } = await client.query<SyntheticPlan['corridors'][number]>(
    'SELECT "originId", "destinationId" FROM "Corridor" WHERE "validTo" IS NULL ORDER BY id',
  )
  const areas = facts.fullCountries
  const missing = Math.max(0, target - values)
  // In pairs: one to rank by, and one more.
  const pairs = Math.round((missing * corridorShare) / (2 * corridors.length * syntheticYears.corridor.count))
  const left = missing - pairs * 2 * corridors.length * syntheticYears.corridor.count
  return {
    areas,
    corridors,
    corridorIndicators: numbered(pairs * 2, corridor),
    areaIndicators: numbered(Math.max(0, Math.ceil(left / (areas.length * syntheticYears.area.count))), area),
  }
}

async function load(client: pg.Client, plan: SyntheticPlan): Promise<void> {
  const { rows } = await client.query<{ sequence: number }>('SELECT max(sequence) AS sequence FROM "Release"')
  const sequence = rows[0]?.sequence ?? 1
  await client.query(
    `INSERT INTO "Dataset" (id, name, "publisherId", licence, attribution, "datasetId", "validFrom")
      VALUES ($1, 'Made-up series of the growth curve', 'opencorridor', 'CC0-1.0', 'OpenCorridor', $1, $2)`,
    [growthDatasetId, sequence],
  )
  for (const [subject, ids] of [
    ['AREA', plan.areaIndicators],
    ['CORRIDOR', plan.corridorIndicators],
  ] as const) {
    await client.query(
      `INSERT INTO "Indicator" (id, name, subject, frequency, topics, "unitKind", unit, aggregation, status, "datasetId", "validFrom")
        SELECT id, 'Made-up indicator ' || id, $2::"SubjectKind", 'A', '{}', 'COUNT', 'units', 'NONE', 'ACTIVE', $3, $4
        FROM unnest($1::text[]) AS id`,
      [ids, subject, growthDatasetId, sequence],
    )
  }
  await copy(client, 'Series', seriesRows(plan))
  await copy(client, 'SeriesVersion', versionRows(plan, sequence))
  await client.query('VACUUM ANALYZE "Series"')
  await client.query('VACUUM ANALYZE "SeriesVersion"')
}

async function copy(
  client: pg.Client,
  table: keyof typeof copyColumns,
  rows: Iterable<Buffer>,
): Promise<void> {
  function* stream(): Generator<Buffer> {
    yield copyHeader
    yield* inBlocks(rows)
    yield copyTrailer
  }
  const sink = client.query(copyFrom(`COPY "${table}" (${copyColumns[table]}) FROM STDIN (FORMAT binary)`))
  await pipeline(Readable.from(stream()), sink)
}

/** Rows in blocks of a thousand: one write for each row would take longer than the rows. */
function* inBlocks(rows: Iterable<Buffer>): Generator<Buffer> {
  let block: Buffer[] = []
  for (const row of rows) {
    block.push(row)
    if (block.length === 1_000) {
      yield Buffer.concat(block)
      block = []
    }
  }
  yield Buffer.concat(block)
}

async function sizeOf(client: pg.Client): Promise<Pick<GrownDatabase, 'values' | 'series' | 'bytes'>> {
  const { rows } = await client.query<{ values: string; series: string; bytes: string }>(
    `SELECT sum(length(replace(encode(statuses, 'escape'), ' ', ''))) AS values, count(*) AS series,
      pg_total_relation_size('"Series"') + pg_total_relation_size('"SeriesVersion"') AS bytes
      FROM "SeriesVersion" WHERE "validTo" IS NULL`,
  )
  const [row] = rows
  return { values: Number(row?.values), series: Number(row?.series), bytes: Number(row?.bytes) }
}
