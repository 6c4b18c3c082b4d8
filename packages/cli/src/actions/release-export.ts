import { resolve } from 'node:path'
import { IngestError } from '@opencorridor/ingest'
import { bulkFolder } from '../bulk-folder.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { table } from '../table.ts'
import { count } from '../text.ts'
import { withDatabase } from '../with-database.ts'
import { writeBulk } from '../write-bulk.ts'

/**
 * Writes the bulk files of a release, and prints what was written.
 * @param to a folder; that of the service when not given
 * @throws IngestError when there is no such release, or no folder
 */
export async function exportReleaseTo(
  name: string,
  to: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const folder = to === undefined ? bulkFolder(process.env) : resolve(to)
  if (folder === undefined) {
    throw new IngestError(
      'Name a folder with --to, or set OPENCORRIDOR_BULK_DIR to the one that the service serves.',
    )
  }
  await withDatabase(async (database) => {
    if ((await database.prisma.release.findUnique({ where: { name } })) === null) {
      throw new IngestError(`There is no release ${name}; "opencorridor release list" lists them.`)
    }
    const { folder: written, files } = await writeBulk(database, name, folder)
    print(terminal, [
      `Release ${name} in ${written}`,
      ...table(
        [
          { heading: 'file', cell: ({ path }) => path },
          { heading: 'bytes', right: true, cell: ({ bytes }) => count(bytes) },
          { heading: 'sha256', cell: ({ sha256 }) => sha256.slice(0, 16) },
        ],
        files,
      ).map((line) => `  ${line}`),
    ])
  })
}
