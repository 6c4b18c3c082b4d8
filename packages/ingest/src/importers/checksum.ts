import { createHash } from 'node:crypto'
import type { SourceFile } from '../source/source-file.ts'

/** sha256 of a file as it is read, as `sha256sum` prints it. */
async function sha256(file: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of file.read()) hash.update(chunk)
  return hash.digest('hex')
}

/**
 * The checksum of what an edition was read from: of one file its own, of several that of the lines that `sha256sum`
 * prints for them, in the order of their names.
 */
export async function checksumOf(files: readonly SourceFile[]): Promise<string> {
  const [only, second] = files
  if (only !== undefined && second === undefined) return sha256(only)
  const lines = createHash('sha256')
  for (const file of [...files].sort((a, b) => (a.base < b.base ? -1 : 1)))
    lines.update(`${await sha256(file)}  ${file.base}\n`)
  return lines.digest('hex')
}
