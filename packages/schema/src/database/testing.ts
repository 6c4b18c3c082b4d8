import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { connectDatabase } from './database.ts'
import type { ConnectionOptions, Database } from './database.ts'
import { useEmbeddedServer } from './embedded/embedded-server.ts'
import { migrate } from './migrate.ts'
import { migrationsDirectory, readMigrations } from './migration-files.ts'
import { testDirectoryVariable } from './testing-setup.ts'

/** The key of the advisory lock under which test files make the template. */
const templateLock = 0x7e57

/**
 * A database of its own for a test file: a migrated, empty copy of a template. The first call of a run starts the
 * server that all test files share (testing-setup.ts stops it); each further call takes some 50 ms.
 *
 * ```ts
 * const database = await createTestDatabase()
 * afterAll(() => database.close())
 * ```
 * @returns an open database; `close` drops it
 */
export async function createTestDatabase(options: ConnectionOptions = {}): Promise<Database> {
  const directory = process.env[testDirectoryVariable]
  if (directory === undefined) {
    throw new Error(
      'createTestDatabase works in tests that the workspace root runs (npx vitest run --project <name>): its configuration names testing-setup.ts as globalSetup.',
    )
  }
  const server = await useEmbeddedServer({ directory, durable: false, stopWhenUnused: false })
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = await makeTemplate(admin, server.url)
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)

  return connectDatabase(databaseUrl(server.url, name), {
    maxConnections: 5,
    ...options,
    embedded: true,
    release: async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
      await server.release()
    },
  })
}

/** The template of these migrations; made by the first who needs it. */
async function makeTemplate(admin: pg.Client, url: string): Promise<string> {
  const content = JSON.stringify(readMigrations(migrationsDirectory))
  const template = `template_${createHash('sha256').update(content).digest('hex').slice(0, 16)}`
  await admin.query(`SELECT pg_advisory_lock(${templateLock})`)
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template])
  if (rowCount === 0) {
    const unfinished = `${template}_unfinished`
    await admin.query(`DROP DATABASE IF EXISTS ${unfinished}`)
    await admin.query(`CREATE DATABASE ${unfinished}`)
    const pool = new pg.Pool({ connectionString: databaseUrl(url, unfinished), max: 1 })
    await migrate(pool)
    await pool.end()
    await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`)
  }
  await admin.query(`SELECT pg_advisory_unlock(${templateLock})`)
  return template
}

function databaseUrl(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
