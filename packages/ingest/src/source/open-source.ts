import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { IngestError } from '../item.ts'
import { download } from './http/download.ts'
import type { HttpOptions } from './http/polite-fetch.ts'
import { fileOnDisk, unreadable } from './file-on-disk.ts'
import { gunzip } from './gunzip.ts'
import { defaultLimits } from './limits.ts'
import type { SourceLimits } from './limits.ts'
import type { Source, SourceFile } from './source-file.ts'
import { createTemporaryFolder } from './temporary-folder.ts'
import { openZip } from './zip-archive.ts'
import type { ZipArchive } from './zip-archive.ts'

export interface SourceOptions {
  /** Bounds on what packed files unpack to. Default: `defaultLimits`. */
  limits?: Partial<SourceLimits>
  /** How addresses are fetched. */
  http?: HttpOptions
}

/** What operating systems leave beside the files that somebody meant. */
function isLitter(path: string): boolean {
  return path
    .split('/')
    .some((part) => part.startsWith('.') || part === '__MACOSX' || /^(thumbs\.db|desktop\.ini)$/i.test(part))
}

function archiveFile(
  archive: string,
  entry: ZipArchive['entries'][number],
  limits: SourceLimits,
): SourceFile {
  const name = `${archive}/${entry.path}`
  const bare = basename(entry.path)
  const { size } = entry
  const read = (onRead?: (bytes: number) => void) => entry.read(onRead)
  if (!bare.toLowerCase().endsWith('.gz')) return { name, base: bare, size, read }
  return { name, base: bare.slice(0, -3), size, read: (onRead) => gunzip(read(onRead), name, limits) }
}

/**
 * Opens what an importer reads: a file, a folder (its files; folders within it left out), a zip archive (its entries),
 * an https address (fetched to a temporary file first, so that every reading sees the same bytes), or several of these.
 * Packed files (`.gz`, told by their first bytes) are unpacked while they are read, archives are read in place.
 * @throws IngestError when a location cannot be opened or holds no file, with a way out
 */
export async function openSource(
  locations: string | readonly string[],
  options: SourceOptions = {},
): Promise<Source> {
  const given = typeof locations === 'string' ? [locations] : locations
  const limits = { ...defaultLimits, ...options.limits }
  const temporary = createTemporaryFolder()
  const archives: ZipArchive[] = []

  async function openPath(path: string, name = basename(path)): Promise<SourceFile[]> {
    if (!/\.zip$/i.test(name)) return [await fileOnDisk(path, limits, name)]
    const archive = await openZip(path, name, limits)
    archives.push(archive)
    return archive.entries
      .filter((entry) => !isLitter(entry.path))
      .map((entry) => archiveFile(name, entry, limits))
  }
  async function openFolder(path: string): Promise<SourceFile[]> {
    const entries = await readdir(path, { withFileTypes: true })
    const names = entries
      .filter((entry) => !entry.isDirectory() && !isLitter(entry.name))
      .map(({ name }) => name)
    const files: SourceFile[] = []
    for (const name of names.sort()) files.push(...(await openPath(join(path, name))))
    return files
  }
  async function openLocation(location: string): Promise<SourceFile[]> {
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(location)) {
      const { path, name } = await download(location, await temporary.path(), options.http)
      return openPath(path, name)
    }
    let isFolder: boolean
    try {
      isFolder = (await stat(location)).isDirectory()
    } catch (error) {
      throw unreadable(location, error)
    }
    return isFolder ? openFolder(location) : openPath(location)
  }
  async function close(): Promise<void> {
    for (const archive of archives) archive.close()
    await temporary.remove()
  }

  try {
    const files: SourceFile[] = []
    for (const location of given) {
      const found = await openLocation(location)
      if (found.length === 0)
        throw new IngestError(`${location} holds no file; name a file, or a folder or archive with files.`)
      files.push(...found)
    }
    return { location: given.join(', '), files, close }
  } catch (error) {
    await close()
    throw error
  }
}
