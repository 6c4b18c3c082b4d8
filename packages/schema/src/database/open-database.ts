import { resolve } from 'node:path'
import { connectDatabase } from './database.ts'
import type { ConnectionOptions, Database } from './database.ts'
import { DatabaseError } from './database-error.ts'
import { defaultDataDirectory } from './embedded/data-directory.ts'
import { useEmbeddedServer } from './embedded/embedded-server.ts'

/** Where the database is, and how its sessions behave. */
export interface DatabaseOptions extends ConnectionOptions {
  /** A PostgreSQL server: `postgresql://user:password@host:port/database`. Default `DATABASE_URL`, else embedded. */
  url?: string
  /**
   * Where the embedded server keeps its data; not looked at when there is a `url`. Default
   * `OPENCORRIDOR_DATA_DIR`, else `opencorridor` in the user's data folder (`~/.local/share` on Linux).
   */
  dataDirectory?: string
}

/**
 * Opens the database: the server of `DATABASE_URL`, or an embedded PostgreSQL in the data directory, which is made
 * and started when needed, and shared with other processes that have it open. The tables are not touched: see
 * `migrate`.
 * @throws DatabaseError one sentence that says what is wrong and what to do
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const url = options.url ?? process.env.DATABASE_URL ?? ''
  if (url !== '') return connectDatabase(checkUrl(url), options)
  const server = await useEmbeddedServer({
    directory: resolve(options.dataDirectory ?? defaultDataDirectory()),
  })
  try {
    return await connectDatabase(server.url, { ...options, embedded: true, release: server.release })
  } catch (error) {
    await server.release()
    throw error
  }
}

function checkUrl(url: string): string {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return url
  throw new DatabaseError(
    'DATABASE_URL is no PostgreSQL address: it should read postgresql://user:password@host:5432/database.',
  )
}
