import { join, resolve } from 'node:path'
import { defaultDataDirectory } from '@opencorridor/schema'

/** The variables that say where bulk files are: of the configuration, or of the environment as it is. */
export interface BulkPlace {
  readonly OPENCORRIDOR_BULK_DIR?: string | undefined
  readonly DATABASE_URL?: string | undefined
}

/**
 * Where the bulk files of releases are: `OPENCORRIDOR_BULK_DIR`, else a folder beside the embedded database. With a
 * database server there is no place that all nodes share, so there they are made only where a folder is named.
 * @returns an absolute path, or undefined when there are none.
 */
export function bulkFolder({ OPENCORRIDOR_BULK_DIR = '', DATABASE_URL = '' }: BulkPlace): string | undefined {
  if (OPENCORRIDOR_BULK_DIR.trim() !== '') return resolve(OPENCORRIDOR_BULK_DIR.trim())
  return DATABASE_URL === '' ? join(defaultDataDirectory(), 'bulk') : undefined
}
