import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createFactbookImporter,
  createKnomadImporter,
  createRpwImporter,
  createStarterImporter,
  createUndesaImporter,
  createWdiImporter,
  openSource,
  publish,
  stage,
  worldBankAreas,
} from '@opencorridor/ingest'
import type { Importer } from '@opencorridor/ingest'
import { migrate, openDatabase } from '@opencorridor/schema'
import type { Database } from '@opencorridor/schema'
import { bilateralFiles } from '../data/bilateral-files.ts'
import { createSyntheticProjects } from '../data/synthetic-projects.ts'
import { onServer } from './admin.ts'
import type { BenchServer } from './bench-server.ts'
import { dataDigest } from './data-digest.ts'

/** Projects that are made up, besides those that ship with the program. */
export const syntheticProjectCount = 5_000

const prefix = 'oc_bench_real_'

/**
 * The database with the real data: World Development Indicators and the bilateral files as one release, and beside
 * it the tables of the peers. It is kept, and made anew only when the files or what makes it have changed.
 * @param folder the publishers' files: `wdi/latest`, `knomad`, `undesa`, `rpw`
 * @returns its address
 */
export async function prepareRealData(
  server: BenchServer,
  folder: string,
  tell: (line: string) => void,
): Promise<string> {
  const name = `${prefix}${await dataDigest(folder)}`
  const made = await onServer(server, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE starts_with(datname, $1)`,
      [prefix],
    )
    if (rows.some(({ datname }) => datname === name)) return true
    for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${name}_unfinished`)
    return false
  })
  if (made) return server.url(name)

  const database = await openDatabase({ url: server.url(`${name}_unfinished`), statementTimeout: 0 })
  try {
    await migrate(database.pool)
    await publishRealData(database, folder, tell)
    tell('Making the tables of the peers')
    await makePeerTables(database)
  } finally {
    await database.close()
  }
  await onServer(server, (admin) => admin.query(`ALTER DATABASE ${name}_unfinished RENAME TO ${name}`))
  return server.url(name)
}

/** Reads all files into a migrated database and publishes them as one release. */
export async function publishRealData(
  database: Database,
  folder: string,
  tell: (line: string) => void = () => undefined,
): Promise<void> {
  const starter = [createStarterImporter(), createFactbookImporter()]
  const wdi = createWdiImporter({ folder: join(folder, 'wdi/latest'), areas: worldBankAreas() })
  for (const importer of [...starter, wdi]) await read(database, importer, tell)

  const { remittances2017, remittances2018, stock2017, stockUndesa, cost } = bilateralFiles
  const matrices = await openSource(
    [remittances2017, remittances2018, stock2017].map((name) => join(folder, name)),
  )
  await read(database, createKnomadImporter({ source: matrices }), tell).finally(() => matrices.close())
  const long = await openSource(join(folder, stockUndesa))
  await read(database, createUndesaImporter({ source: long, edition: '2019' }), tell).finally(() =>
    long.close(),
  )
  const prices = await openSource(join(folder, cost))
  await read(database, createRpwImporter({ source: prices }), tell).finally(() => prices.close())
  await publish(database, { name: 'real' })
}

/** Publishes the made-up projects, then unpacks the newest release into the schema `peer`. */
async function makePeerTables(database: Database): Promise<void> {
  const { rows: countries } = await database.pool.query<{ id: string }>(
    `SELECT id FROM "Area" WHERE "validTo" IS NULL AND kind = 'COUNTRY' AND "dissolvedOn" IS NULL ORDER BY id COLLATE "C"`,
  )
  const { rows: themes } = await database.pool.query<{ id: string }>(
    `SELECT id FROM "Theme" AS theme WHERE "validTo" IS NULL AND NOT EXISTS (
       SELECT FROM "Theme" AS part WHERE part."parentId" = theme.id AND part."validTo" IS NULL
     ) ORDER BY id COLLATE "C"`,
  )
  const places = { countries: countries.map(({ id }) => id), themes: themes.map(({ id }) => id) }
  await stage(database, createSyntheticProjects(syntheticProjectCount, places))
  await publish(database, { name: 'bench' })

  const client = await database.pool.connect()
  try {
    for (const file of ['peer-schema.sql', 'peer-functions.sql'])
      await client.query(await readFile(new URL(file, import.meta.url), 'utf8'))
    await client.query('VACUUM ANALYZE')
  } finally {
    client.release(true)
  }
}

async function read(database: Database, importer: Importer, tell: (line: string) => void): Promise<void> {
  const { values, rejects } = await stage(database, importer)
  tell(`Read ${importer.name}: ${values} values, ${rejects.total} rejects`)
}
