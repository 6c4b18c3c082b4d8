import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { bytesOf, dataPackage, tableFormats } from '@opencorridor/formats'
import type { PackageFile, Table } from '@opencorridor/formats'

/** What is written of each table. */
const outputs = [
  { format: 'csv', extension: 'csv.gz', gzip: true },
  { format: 'parquet', extension: 'parquet', gzip: false },
] as const

/** The bulk files of a release, where they are. */
export interface ExportedRelease {
  readonly folder: string
  readonly files: readonly PackageFile[]
}

/** Passes bytes on, and sums them up. */
function summing(): { stream: Transform; sum: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { stream, sum: () => ({ bytes, sha256: hash.digest('hex') }) }
}

async function writeTable(
  table: Table,
  folder: string,
  output: (typeof outputs)[number],
): Promise<PackageFile> {
  const format = tableFormats.find(({ name }) => name === output.format)
  if (format === undefined) throw new Error(`There is no format ${output.format}.`)
  const path = `${table.about.name}.${output.extension}`
  const { stream, sum } = summing()
  // Without comments: the data package says it all, and its readers know no comments.
  const bytes = Readable.from(bytesOf(format.write(table, { comments: false })), { objectMode: false })
  const file = createWriteStream(join(folder, path))
  // Node's gzip writes no time into its header, so the same rows are the same bytes.
  await (output.gzip ? pipeline(bytes, createGzip(), stream, file) : pipeline(bytes, stream, file))
  return { table, path, format: output.format, ...sum() }
}

/** The folder of a release: by its digest too, so that two installations may share a folder of folders. */
export const releaseFolder = (within: string, release: { name: string; digest: string }): string =>
  join(within, `${release.name}-${release.digest.slice(0, 16)}`)

/** Whether a release was exported to a folder. */
export const isExported = (within: string, release: { name: string; digest: string }): Promise<boolean> =>
  stat(join(releaseFolder(within, release), 'datapackage.json')).then(
    () => true,
    () => false,
  )

/**
 * Writes a release as files: each table as CSV (gzip) and Parquet, and a data package with their checksums. They are
 * written aside and appear at once, whole, under their name.
 *
 * @param tables - All of one release, see `releaseTables`.
 * @param within - The folder in which the folder of the release is made. One that is there already is replaced.
 * @throws what the file system throws: the disk may be full.
 */
export async function exportRelease(tables: readonly Table[], within: string): Promise<ExportedRelease> {
  const [first] = tables
  if (first === undefined) throw new RangeError('A release has tables.')
  const { release, sources, citation } = first.about
  const folder = releaseFolder(within, release)
  const unfinished = `${folder}.${process.pid}.part`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  try {
    const files: PackageFile[] = []
    for (const table of tables) {
      for (const output of outputs) files.push(await writeTable(table, unfinished, output))
    }
    await writeFile(join(unfinished, 'datapackage.json'), dataPackage(release, sources, citation, files))
    const sums = files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')
    await writeFile(join(unfinished, 'SHA256SUMS'), sums)
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
    return { folder, files }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}
