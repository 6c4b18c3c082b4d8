import type { DatabaseOptions } from '@opencorridor/schema'
import type { Config } from './config.ts'

/** Where the database is, and its standbys. */
export function databaseOf({
  DATABASE_URL,
  DATABASE_REPLICA_URLS,
  OPENCORRIDOR_DATA_DIR,
}: Config): DatabaseOptions {
  return {
    url: DATABASE_URL ?? '',
    replicaUrls: DATABASE_REPLICA_URLS,
    ...(OPENCORRIDOR_DATA_DIR !== undefined && { dataDirectory: OPENCORRIDOR_DATA_DIR }),
  }
}
