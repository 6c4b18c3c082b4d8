import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of an exported release. */
export interface BulkFile {
  readonly path: string
  readonly size: number
  readonly type: string
  /** A strong entity tag: of its checksum. */
  readonly etag: string
}

const types: readonly (readonly [ending: string, type: string])[] = [
  ['.json', 'application/json; charset=utf-8'],
  ['.csv.gz', 'application/gzip'],
  ['.parquet', 'application/vnd.apache.parquet'],
  ['SHA256SUMS', 'text/plain; charset=utf-8'],
]

/** Checksums of the files by their names, as `sha256sum` writes them. */
function readSums(text: string): Map<string, string> {
  const lines = text.split('\n').flatMap((line) => {
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    return sum === undefined || name === undefined ? [] : [[name, sum] as const]
  })
  return new Map(lines)
}

/**
 * Finds a file of an exported release.
 *
 * @param folder - Of the release.
 * @param name - As a client wrote it; only names that stand in the list of checksums, and those of the list and of the
 *   descriptor themselves, are files.
 * @returns undefined when there is none, or the release was not exported.
 */
export async function findBulkFile(folder: string, name: string): Promise<BulkFile | undefined> {
  const text = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const sums = readSums(text)
  // The descriptor and the list are written of these sums, and change when one of them does.
  const own = name === 'datapackage.json' || name === 'SHA256SUMS'
  const sum = own ? createHash('sha256').update(text).digest('hex') : sums.get(name)
  const type = types.find(([ending]) => name.endsWith(ending))?.[1]
  if (sum === undefined || type === undefined) return undefined
  const path = join(folder, name)
  const { size } = await stat(path)
  return { path, size, type, etag: `"${own ? `${name}-` : ''}${sum}"` }
}
