import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { constants, gunzip, gunzipSync } from 'node:zlib'
import { IngestError } from '../../item.ts'

const unpack = promisify(gunzip)

/** One indicator of all areas and years is below 1 MB; far above that a file is no such thing. */
const largest = 256 * 1024 * 1024

const unreadable: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'the packed data ends early; fetch the file again',
  Z_DATA_ERROR: 'the packed data is damaged or no gzip at all; fetch the file again',
  ERR_BUFFER_TOO_LARGE: `the file unpacks to more than ${largest / 1024 / 1024} MB, which is no file of one indicator`,
}

function countLines(bytes: Buffer): number {
  let lines = 1
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}

/** The line at which a file breaks off, from what can still be unpacked of it. */
function lastLine(packed: Buffer): number {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest }
    return countLines(gunzipSync(packed, options))
  } catch {
    return 1
  }
}

/** The line of the first byte that is no UTF-8. Bytes decode alone up to it, so halving finds it. */
function firstBadLine(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const decoded = new TextDecoder('utf-8', { fatal: true })
    try {
      decoded.decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return countLines(bytes.subarray(0, bad))
}

/**
 * Reads a gzip file of UTF-8 text as a whole; a byte order mark is taken off.
 * @param path the file
 * @param name how messages name it
 * @throws IngestError with name and line when it breaks off, is damaged, too large, or no UTF-8
 */
export async function readGzipText(path: string, name: string): Promise<string> {
  const packed = await readFile(path)
  let bytes: Buffer
  try {
    bytes = await unpack(packed, { maxOutputLength: largest })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new IngestError(`${name}, line ${lastLine(packed)}: ${unreadable[code] ?? String(error)}.`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new IngestError(
      `${name}, line ${firstBadLine(bytes)}: the text is not UTF-8; convert the file, or fetch it again.`,
    )
  }
}
