import type { Traces } from '@opencorridor/api'
import type { DatabaseOptions } from '@opencorridor/schema'
import type { Config } from './config.ts'

/** Where the database is, and its standbys; and where its statements are written down, if they are. */
export function databaseOf(
  { DATABASE_URL, DATABASE_REPLICA_URLS, OPENCORRIDOR_DATA_DIR }: Config,
  traces?: Traces,
): DatabaseOptions {
  return {
    url: DATABASE_URL ?? '',
    replicaUrls: DATABASE_REPLICA_URLS,
    ...(OPENCORRIDOR_DATA_DIR !== undefined && { dataDirectory: OPENCORRIDOR_DATA_DIR }),
    ...(traces && { within: traces.within }),
  }
}
