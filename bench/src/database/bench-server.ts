import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseError, openDatabase } from '@opencorridor/schema'
import pg from 'pg'

/** The PostgreSQL server that every server of the benchmarks reads. */
export interface BenchServer {
  /** Address of one of its databases. */
  url(database: string): string
  /** What it says of itself: `PostgreSQL 15.6`. */
  version: string
  /** Stops it when it is the embedded one. */
  close(): Promise<void>
}

const dataDirectory = join(tmpdir(), 'opencorridor-bench')

const standard = 'postgresql://postgres@127.0.0.1:5432/postgres'

/** The server of `DATABASE_URL`, else the one on the standard port of this machine, else the embedded one. */
export async function openBenchServer(env: NodeJS.ProcessEnv = process.env): Promise<BenchServer> {
  const asked = env['DATABASE_URL']
  const url = asked ?? ((await answers(standard)) ? standard : undefined)
  // Not in the folder of the service that somebody may run here.
  const database = await openDatabase(url === undefined ? { dataDirectory } : { url })
  const { rows } = await database.pool.query<{ version: string }>(
    `SELECT split_part(current_setting('server_version'), ' ', 1) AS version`,
  )
  return {
    url: (name) => withDatabase(database.url, name),
    version: `PostgreSQL ${rows[0]?.version ?? ''}`,
    close: () => database.close(),
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function withDatabase(url: string, name: string): string {
  if (!URL.canParse(url)) throw new DatabaseError('DATABASE_URL is no address of a PostgreSQL server.')
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
