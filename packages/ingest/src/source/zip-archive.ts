import { crc32 } from 'node:zlib'
import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { IngestError } from '../item.ts'
import { byteText, ratioFrom } from './limits.ts'
import type { SourceLimits } from './limits.ts'

/** A file inside a zip archive. */
export interface ZipEntry {
  /** Path within the archive, with `/`. */
  path: string
  /** Bytes as it lies, packed. */
  size: number
  /** Its content, unpacked and checked against its checksum. `onRead` is told the packed bytes, in proportion. */
  read(onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array>
}

export interface ZipArchive {
  /** Files in order of path; folders left out. */
  entries: readonly ZipEntry[]
  close(): void
}

/** What a person should know of an error of the zip library, whose wording is for programmers. */
function explain(name: string, error: unknown): IngestError {
  const said = error instanceof Error ? error.message : String(error)
  if (/invalid relative path|absolute path|invalid characters/i.test(said)) {
    const way = 'unpack it by hand into a folder, and name that'
    return new IngestError(`${name}: a file in the archive would lie outside of it (${said}); ${way}.`)
  }
  return new IngestError(`${name}: the zip archive breaks off or is damaged (${said}); fetch it again.`)
}

function checkEntry(entry: Entry, name: string, limits: SourceLimits): void {
  const { uncompressedSize: unpacked, compressedSize: packed } = entry
  if (entry.isEncrypted()) {
    throw new IngestError(
      `${name}: the file is encrypted; unpack it with its password, and name what comes out.`,
    )
  }
  if (!entry.canDecodeFileData()) {
    const method = entry.compressionMethod
    throw new IngestError(
      `${name}: the file is packed in a way that is not known here (${method}); unpack it yourself.`,
    )
  }
  if (unpacked > limits.unpackedBytes) {
    throw new IngestError(
      `${name}: the file unpacks to ${byteText(unpacked)}, where ${byteText(limits.unpackedBytes)} is the most that is taken; ` +
        'split it, or leave out what is not needed.',
    )
  }
  if (unpacked > ratioFrom && unpacked > limits.ratio * packed) {
    throw new IngestError(
      `${name}: ${byteText(packed)} unpack to ${byteText(unpacked)}, over ${limits.ratio} times as much, as no table of ` +
        'a publisher does; unpack it yourself and look at it.',
    )
  }
}

// The sizes that were checked are those that the archive states; the library stops an entry that unpacks to more.
async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const share = entry.uncompressedSize === 0 ? 0 : entry.compressedSize / entry.uncompressedSize
  let sum = 0
  let told = 0
  let taken = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      sum = crc32(chunk, sum)
      taken += chunk.length
      const packed = Math.round(taken * share)
      onRead?.(packed - told)
      told = packed
      yield chunk
    }
  } catch (error) {
    throw explain(name, error)
  }
  if (sum !== entry.crc32) throw explain(name, new Error('its checksum is another one'))
}

async function listEntries(zip: ZipFile, name: string, limits: SourceLimits): Promise<Entry[]> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > limits.entries) {
    throw new IngestError(
      `${name}: the archive holds ${zip.entryCount} files, where ${limits.entries} is the most that is taken; ` +
        'unpack it, and name the files that are wanted.',
    )
  }
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    if (entries.has(entry.fileName)) {
      throw new IngestError(
        `${name}: the archive holds ${entry.fileName} twice, and nothing tells which is right; fetch it again.`,
      )
    }
    checkEntry(entry, `${name}/${entry.fileName}`, limits)
    entries.set(entry.fileName, entry)
  }
  return [...entries.values()].sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
}

/**
 * Opens a zip archive, or what is one inside, such as a workbook. Nothing is unpacked to disk: an entry is read in
 * place, as a stream, and several may be read at once.
 * @throws IngestError with name and entry: no zip, breaks off, encrypted, paths that lead outside, too many or too large
 */
export async function openZip(path: string, name: string, limits: SourceLimits): Promise<ZipArchive> {
  let zip: ZipFile
  try {
    zip = await openPromise(path, { autoClose: false })
  } catch (error) {
    throw explain(name, error)
  }
  try {
    const entries = (await listEntries(zip, name, limits)).map((entry): ZipEntry => {
      const label = `${name}/${entry.fileName}`
      const read = (onRead?: (bytes: number) => void) => readEntry(zip, entry, label, onRead)
      return { path: entry.fileName, size: entry.compressedSize, read }
    })
    return {
      entries,
      close() {
        zip.close()
      },
    }
  } catch (error) {
    zip.close()
    throw error instanceof IngestError ? error : explain(name, error)
  }
}
