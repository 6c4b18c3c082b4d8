import { createHash } from 'node:crypto'
import type { SourceFile } from '../source/source-file.ts'
import { checksumOfSums } from './checksum.ts'
import type { FileSum } from './checksum.ts'

/** Files whose content is summed up while it is read. */
export interface HashedFiles {
  /** The same file; reading it to its end adds it to the sum. */
  watch(file: SourceFile): SourceFile
  /** The checksum of what was read, as `checksumOf` gives it, without reading the files once more. */
  checksum(): string
}

export function createHashedFiles(): HashedFiles {
  // By the file itself: two of one name may come from two folders.
  const sums = new Map<SourceFile, FileSum>()
  return {
    watch: (file) => ({
      ...file,
      async *read(onRead) {
        const hash = createHash('sha256')
        for await (const chunk of file.read(onRead)) {
          hash.update(chunk)
          yield chunk
        }
        sums.set(file, { base: file.base, sha256: hash.digest('hex') })
      },
    }),
    checksum: () => checksumOfSums([...sums.values()]),
  }
}
