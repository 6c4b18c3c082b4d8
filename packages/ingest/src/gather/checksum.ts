import { createHash } from 'node:crypto'
import type { SourceFile } from '../source/source-file.ts'

/** A file's name and the sha256 of its content, unpacked. */
export interface FileSum {
  base: string
  sha256: string
}

/** sha256 of a file as it is read, as `sha256sum` prints it. */
export async function sha256Of(file: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of file.read()) hash.update(chunk)
  return hash.digest('hex')
}

/**
 * The checksum of what an edition was read from: of one file its own, of several that of the lines that `sha256sum`
 * prints for them, in the order of their names: `LC_ALL=C sha256sum *.csv | LC_ALL=C sort -k2 | sha256sum`.
 */
export function checksumOfSums(sums: readonly FileSum[]): string {
  const [only, second] = sums
  if (only !== undefined && second === undefined) return only.sha256
  const lines = createHash('sha256')
  for (const { sha256, base } of [...sums].sort((a, b) => (a.base < b.base ? -1 : 1)))
    lines.update(`${sha256}  ${base}\n`)
  return lines.digest('hex')
}

/** The same of files that are read once more for it. */
export async function checksumOf(files: readonly SourceFile[]): Promise<string> {
  const sums: FileSum[] = []
  for (const file of files) sums.push({ base: file.base, sha256: await sha256Of(file) })
  return checksumOfSums(sums)
}
