import { exportRelease, isExported, releaseFolder } from '@opencorridor/ingest/bulk'
import type { ExportedRelease } from '@opencorridor/ingest/bulk'
import { createGraphContext, releaseTables } from '@opencorridor/schema'
import type { Database } from '@opencorridor/schema'
import { keepSmall } from './heap.ts'
import { print } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** Series in memory while a release is exported: each is read once, so keeping them gains nothing. */
const cacheBytes = 32_000_000

/**
 * Writes the bulk files of a release below a folder.
 * @param release its name.
 * @throws RELEASE_NOT_FOUND, and what the file system throws
 */
export async function writeBulk(
  database: Database,
  release: string,
  folder: string,
): Promise<ExportedRelease> {
  keepSmall()
  const publicUrl = process.env['PUBLIC_URL']?.trim() || 'http://localhost:4000'
  const context = createGraphContext(database, { cacheBytes })
  try {
    const view = await context.releases.view(release)
    return await exportRelease(releaseTables(view, publicUrl.replace(/\/+$/, '')), folder)
  } finally {
    await context.close()
  }
}

/**
 * The same for a release that has just been published, or that is in force still because nothing was new: then its files
 * are there already, mostly. It is out, whatever becomes of its files: what goes wrong here is
 * told, with the command that makes up for it, and is no failure of the publication.
 */
export async function writeBulkAfterPublishing(
  database: Database,
  release: { name: string; digest: string },
  folder: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (folder === undefined) return
  try {
    const there = await isExported(folder, release)
    const written = there
      ? releaseFolder(folder, release)
      : (await writeBulk(database, release.name, folder)).folder
    print(terminal, [`  bulk files in ${written}`])
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    terminal.err.write(
      `The bulk files of release ${release.name} could not be written: ${why}\nThe release is out all the same. Write them with: opencorridor release export ${release.name}\n`,
    )
  }
}
