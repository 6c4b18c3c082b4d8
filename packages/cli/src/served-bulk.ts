import type { BulkOptions } from '@opencorridor/api'
import { releaseFolder } from '@opencorridor/ingest/bulk'
import { takenDown } from '@opencorridor/schema'
import type { Database } from '@opencorridor/schema'
import { bulkFolder } from './bulk-folder.ts'
import type { BulkPlace } from './bulk-folder.ts'

/** Where the service finds the bulk files of a release; undefined where it has none to serve. */
export function servedBulk(database: Database, place: BulkPlace): BulkOptions | undefined {
  const folder = bulkFolder(place)
  if (folder === undefined) return undefined
  return {
    async folderOf(name) {
      const release = await database.prisma.release.findUnique({ where: { name } })
      // The files are there still: they are not served, whoever deletes them.
      if (release?.takenDownAt != null) throw takenDown(release)
      return release === null
        ? undefined
        : { path: releaseFolder(folder, release), withdrawn: release.withdrawnAt !== null }
    },
  }
}
