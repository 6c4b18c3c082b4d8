import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { IngestError } from '../item.ts'
import { gunzip, isGzip } from './gunzip.ts'
import type { SourceLimits } from './limits.ts'
import type { SourceFile } from './source-file.ts'

/** Why a file or folder could not be opened, as an error of ours. */
export function unreadable(path: string, error: unknown): IngestError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const cause = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`
  return new IngestError(`${path} ${cause}; name a file, a folder, a zip archive or an https address.`)
}

async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function* readBytes(path: string, onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>
  for await (const chunk of stream) {
    onRead?.(chunk.length)
    yield chunk
  }
}

/**
 * A file on disk. Whether it is packed is told from its first bytes, not from its name.
 * @param name as messages name it, where that is not the file's own name
 * @throws IngestError when it cannot be opened, or is named `.gz` and is no gzip
 */
export async function fileOnDisk(
  path: string,
  limits: SourceLimits,
  name = basename(path),
): Promise<SourceFile> {
  let size: number
  let start: Uint8Array
  try {
    size = (await stat(path)).size
    start = await firstBytes(path, 2)
  } catch (error) {
    throw unreadable(path, error)
  }
  const bare = name.slice(name.lastIndexOf('/') + 1)
  const base = bare.replace(/\.gz$/i, '')
  if (isGzip(start)) {
    return { name, base, size, read: (onRead) => gunzip(readBytes(path, onRead), name, limits) }
  }
  if (base !== bare) {
    const found = size === 0 ? 'is empty' : 'does not begin as gzip data does'
    throw new IngestError(`${name} ${found}; fetch it again, or take .gz off its name if it is not packed.`)
  }
  return { name, base, size, path, read: (onRead) => readBytes(path, onRead) }
}
