import type { PrismaClient } from '../../generated/client/client.ts'
import type { Database } from '../database/database.ts'
import { createReleaseStore } from '../releases/release-store.ts'
import type { ReleaseStore, ReleaseStoreOptions } from '../releases/release-store.ts'
import { watchReleases } from '../releases/watch-releases.ts'

/** What the resolvers need of the server: the releases, and the client for what is read seldom. */
export interface GraphContext {
  readonly releases: ReleaseStore
  readonly prisma: PrismaClient
}

/** The context of a process: the same for every request. */
export interface ProcessContext extends GraphContext {
  /** Ends the watch for new releases. The database is left to the caller. */
  close(): Promise<void>
}

/** Makes the context over an open database, and keeps it at the newest release. */
export function createGraphContext(
  database: Database,
  options: ReleaseStoreOptions & { onError?: (error: unknown) => void } = {},
): ProcessContext {
  const releases = createReleaseStore(database.prisma, options)
  const { onError } = options
  return {
    releases,
    prisma: database.prisma,
    close: watchReleases(database, releases, { ...(onError && { onError }) }),
  }
}
