import { migrate, openDatabase } from '@opencorridor/schema'
import type { Database, DatabaseOptions } from '@opencorridor/schema'

/**
 * Opens the database of this machine (see `openDatabase`), brings its tables up to date, does a piece of work, and
 * closes it however the work ends.
 * @throws DatabaseError when it cannot be opened; and whatever the work throws
 */
export async function withDatabase<T>(
  work: (database: Database) => Promise<T>,
  options: DatabaseOptions = {},
): Promise<T> {
  const database = await openDatabase(options)
  try {
    await migrate(database.pool)
    return await work(database)
  } finally {
    await database.close()
  }
}
