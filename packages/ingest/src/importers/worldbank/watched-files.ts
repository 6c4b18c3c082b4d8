import { createHash } from 'node:crypto'
import type { Progress } from '../../item.ts'
import { readCsvRows } from '../../source/csv-rows.ts'
import type { CsvRow } from '../../source/csv-rows.ts'
import type { SourceFile } from '../../source/source-file.ts'

/** Files that are read as CSV, with progress over all of them and a checksum of what was read. */
export interface WatchedFiles {
  rows(file: SourceFile): AsyncIterable<CsvRow>
  /**
   * sha256 of the file that was read, unpacked; of several that of the text which `sha256sum` prints for them, in order
   * of name: `LC_ALL=C sha256sum *.csv | LC_ALL=C sort -k2 | sha256sum`.
   */
  checksum(): string
}

/** sha256 of a file's content, unpacked. */
export async function sha256Of(file: SourceFile): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of file.read()) digest.update(chunk)
  return digest.digest('hex')
}

export function watchFiles(files: readonly SourceFile[], report: (progress: Progress) => void): WatchedFiles {
  const total = files.reduce((sum, { size }) => sum + (size ?? 0), 0)
  const digests = new Map<string, string>()
  let done = 0
  report({ done, total })

  async function* hashed(file: SourceFile, onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    const digest = createHash('sha256')
    for await (const chunk of file.read(onRead)) {
      digest.update(chunk)
      yield chunk
    }
    digests.set(file.base, digest.digest('hex'))
  }
  return {
    rows: (file) =>
      readCsvRows(
        { ...file, read: (onRead) => hashed(file, onRead) },
        {
          delimiter: ',',
          // The notes of older downloads are windows-1252.
          encoding: 'detect',
          onRead(bytes) {
            done += bytes
            report({ done, total })
          },
        },
      ),
    checksum() {
      const [only, second] = digests.values()
      if (only !== undefined && second === undefined) return only
      const lines = [...digests].sort(([a], [b]) => (a < b ? -1 : 1))
      return createHash('sha256')
        .update(lines.map(([name, digest]) => `${digest}  ${name}\n`).join(''))
        .digest('hex')
    },
  }
}
