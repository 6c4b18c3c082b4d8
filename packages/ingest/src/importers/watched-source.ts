import type { Progress } from '../item.ts'
import type { SourceFile } from '../source/source-file.ts'

/** The same files, each of which tells how far all of them have been read. */
export function watchedFiles(
  files: readonly SourceFile[],
  report: (progress: Progress) => void,
): SourceFile[] {
  const total = files.reduce((sum, { size }) => sum + (size ?? 0), 0)
  let done = 0
  report({ done, total })
  return files.map((file) => ({
    ...file,
    read: (onRead) =>
      file.read((bytes) => {
        done = Math.min(done + bytes, total)
        report({ done, total })
        onRead?.(bytes)
      }),
  }))
}
