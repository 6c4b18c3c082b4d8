import type { DatabaseOptions } from '@opencorridor/schema'
import type { Config } from './config.ts'

/** Where the database is. */
export function databaseOf({ DATABASE_URL, OPENCORRIDOR_DATA_DIR }: Config): DatabaseOptions {
  return {
    url: DATABASE_URL ?? '',
    ...(OPENCORRIDOR_DATA_DIR !== undefined && { dataDirectory: OPENCORRIDOR_DATA_DIR }),
  }
}
