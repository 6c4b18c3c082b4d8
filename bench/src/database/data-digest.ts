import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bilateralFiles } from '../data/bilateral-files.ts'

/** What makes the database of the files: this package's part, and the project's own importers and areas. */
const sources = [
  '.',
  '../data',
  '../../../packages/ingest/src',
  '../../../packages/ingest/starter',
  '../../../packages/schema/src/areas',
  '../../../packages/schema/prisma/migrations',
].map((folder) => fileURLToPath(new URL(folder, import.meta.url)))

/**
 * A digest of what the prepared database is made from: the publishers' files, the migrations, and the sources that
 * read them.
 * @returns 12 hexadecimal digits
 * @throws Error when the folder lacks the files
 */
export async function dataDigest(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const wdi = join(folder, 'wdi/latest')
  const files = [...(await readdir(wdi)).sort().map((name) => join(wdi, name))]
  for (const file of [...files, ...Object.values(bilateralFiles).map((name) => join(folder, name))]) {
    hash.update(`${file.slice(folder.length)}\n`).update(await readFile(file))
  }
  for (const directory of sources) {
    for (const entry of (await readdir(directory, { recursive: true, withFileTypes: true })).sort(byName)) {
      if (entry.isFile() && !entry.name.endsWith('.test.ts'))
        hash.update(await readFile(join(entry.parentPath, entry.name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

function byName(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  return join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1
}
