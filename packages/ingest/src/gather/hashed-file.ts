import { createHash } from 'node:crypto'
import type { SourceFile } from '../source/source-file.ts'

/** Files whose content is summed up while it is read. */
export interface HashedFiles {
  /** The same file; reading it to its end adds it to the sum. */
  watch(file: SourceFile): SourceFile
  /**
   * sha256 of the unpacked file; of several that of the lines that `sha256sum` prints for them, in the order of their
   * names. As `checksumOf` gives it, without reading the files once more.
   */
  checksum(): string
}

export function createHashedFiles(): HashedFiles {
  const sums = new Map<string, { base: string; sha256: string }>()
  return {
    watch: (file) => ({
      ...file,
      async *read(onRead) {
        const hash = createHash('sha256')
        for await (const chunk of file.read(onRead)) {
          hash.update(chunk)
          yield chunk
        }
        sums.set(file.name, { base: file.base, sha256: hash.digest('hex') })
      },
    }),
    checksum() {
      const files = [...sums.values()].sort((a, b) => (a.base < b.base ? -1 : 1))
      const [only, second] = files
      if (only !== undefined && second === undefined) return only.sha256
      const all = createHash('sha256')
      for (const { sha256, base } of files) all.update(`${sha256}  ${base}\n`)
      return all.digest('hex')
    },
  }
}
