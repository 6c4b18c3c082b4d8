import { createHashedFiles } from '../../gather/hashed-file.ts'
import type { Progress } from '../../item.ts'
import { readCsvRows } from '../../source/csv-rows.ts'
import type { CsvRow } from '../../source/csv-rows.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { watchedFiles } from '../watched-source.ts'

/** Files that are read as CSV, with progress over all of them and a checksum of what was read. */
export interface WatchedFiles {
  /** @param file one of those that are watched */
  rows(file: SourceFile): AsyncIterable<CsvRow>
  /** Of the files that were read, see `checksumOf`. */
  checksum(): string
}

export function watchFiles(files: readonly SourceFile[], report: (progress: Progress) => void): WatchedFiles {
  const hashed = createHashedFiles()
  const watched = new Map(watchedFiles(files, report).map((file, at) => [files[at], hashed.watch(file)]))
  return {
    // The notes of older downloads are windows-1252.
    rows: (file) =>
      readCsvRows(watched.get(file) ?? hashed.watch(file), { delimiter: ',', encoding: 'detect' }),
    checksum: () => hashed.checksum(),
  }
}
