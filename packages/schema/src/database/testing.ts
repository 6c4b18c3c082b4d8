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

/** What a template holds besides the tables. */
export interface TestContent {
  /** Lower case letters and `_`; one name stands for one content within a run. */
  name: string
  /** Fills the template, once for each run of the tests. */
  fill: (database: Database) => Promise<void>
}

/**
 * A database of its own for a test file: a migrated copy of a template, empty or with some content. The first call of
 * a run starts the server that all test files share (testing-setup.ts stops it); each further call takes some 50 ms.
 *
 * ```ts
 * const database = await createTestDatabase()
 * afterAll(() => database.close())
 * ```
 * @returns an open database; `close` drops it
 */
export async function createTestDatabase({
  content,
  ...options
}: ConnectionOptions & { content?: TestContent } = {}): Promise<Database> {
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
  await admin.query(`SELECT pg_advisory_lock(${templateLock})`)
  const template = await makeTemplates(admin, server.url, content)
  await admin.query(`SELECT pg_advisory_unlock(${templateLock})`)
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

/** The template of these migrations, and the one of a content on top of it; made by the first who needs them. */
async function makeTemplates(admin: pg.Client, url: string, content?: TestContent): Promise<string> {
  const migrations = JSON.stringify(readMigrations(migrationsDirectory))
  const empty = `template_${createHash('sha256').update(migrations).digest('hex').slice(0, 16)}`
  await makeTemplate(admin, url, { name: empty, fill: ({ pool }) => migrate(pool).then(() => undefined) })
  if (content === undefined) return empty
  const filled = `${empty}_${content.name}`
  await makeTemplate(admin, url, { ...content, name: filled }, empty)
  return filled
}

async function makeTemplate(admin: pg.Client, url: string, { name, fill }: TestContent, from = 'template1') {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
  if (rowCount !== 0) return
  const unfinished = `${name}_unfinished`
  await admin.query(`DROP DATABASE IF EXISTS ${unfinished}`)
  await admin.query(`CREATE DATABASE ${unfinished} TEMPLATE ${from}`)
  const database = await connectDatabase(databaseUrl(url, unfinished))
  await fill(database).finally(() => database.close())
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`)
}

function databaseUrl(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
