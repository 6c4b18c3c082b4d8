import { createStarterImporter, publish, stage } from '@opencorridor/ingest'
import { migrate, openDatabase } from '@opencorridor/schema'
import { onServer } from '../database/admin.ts'
import type { BenchServer } from '../database/bench-server.ts'
import { createMadeUpPanel } from './made-up-panel.ts'

/** A database with two million values that are made up. */
export interface ScaleDatabase {
  readonly url: string
  /** Countries that have all of them. */
  readonly countries: readonly string[]
  readonly drop: () => Promise<unknown>
}

/** Countries of the made-up panel. */
const countryCount = 250

/** Makes the database; some ten seconds. */
export async function prepareScale(
  server: BenchServer,
  tell: (line: string) => void,
): Promise<ScaleDatabase> {
  const name = 'oc_bench_scale'
  const drop = () => onServer(server, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  await drop()
  await onServer(server, (admin) => admin.query(`CREATE DATABASE ${name}`))
  const database = await openDatabase({ url: server.url(name), statementTimeout: 0 })
  try {
    await migrate(database.pool)
    await stage(database, createStarterImporter())
    await publish(database, { name: 'areas' })
    const { rows } = await database.pool.query<{ id: string }>(
      `SELECT id FROM "Area" WHERE "validTo" IS NULL AND kind = 'COUNTRY' AND "dissolvedOn" IS NULL
       ORDER BY id COLLATE "C" LIMIT ${countryCount}`,
    )
    const countries = rows.map(({ id }) => id)
    const { values } = await stage(database, createMadeUpPanel(countries))
    await publish(database, { name: 'scale' })
    tell(`${values} values of ${countries.length} countries`)
    return { url: server.url(name), countries, drop }
  } finally {
    await database.close()
  }
}
