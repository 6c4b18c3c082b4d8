import { NotReady } from '@opencorridor/api'
import { DatabaseError, migrationsToCome } from '@opencorridor/schema'
import type { Database, ProcessContext } from '@opencorridor/schema'

async function migrated(database: Database): Promise<void> {
  const pending = await migrationsToCome(database.pool).catch((error: unknown) => {
    throw error instanceof DatabaseError ? new NotReady('of another version of the program') : error
  })
  if (pending.length > 0) throw new NotReady(`${pending.length} to come: start the program once`)
}

/**
 * What `/readyz` looks at. `exclude=database` leaves out everything that asks the database, and `database` and
 * `migrations` fail together when it is away: so that part is one.
 *
 * @param isLeaving - Whether the service is about to stop.
 */
export function readiness(database: Database, context: ProcessContext, isLeaving: () => boolean) {
  return {
    database: async () => {
      await database.pool.query('SELECT 1')
      await migrated(database)
    },
    release: () =>
      context.releases.current() === undefined
        ? Promise.reject(new NotReady('none is loaded'))
        : Promise.resolve(),
    service: () => (isLeaving() ? Promise.reject(new NotReady('stopping')) : Promise.resolve()),
  }
}
