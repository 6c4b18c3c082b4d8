import { Readable, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { IngestError } from '../item.ts'
import { guardUnpacking } from './guard-unpacking.ts'
import type { Unpacking } from './guard-unpacking.ts'
import { byteText } from './limits.ts'
import type { SourceLimits } from './limits.ts'

const causes: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'the packed data breaks off',
  Z_DATA_ERROR: 'the packed data is damaged',
}

/** Whether bytes begin as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/**
 * Unpacks gzip as a stream.
 * @throws IngestError with the name, and how far it got, when the data breaks off or is damaged, or unpacks to too much
 */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  name: string,
  limits: SourceLimits,
): AsyncGenerator<Uint8Array> {
  const state: Unpacking = { packed: 0, unpacked: 0 }
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed) {
      state.packed += chunk.length
      yield chunk
    }
  }
  const unpacked = createGunzip({ chunkSize: 64 * 1024 })
  // Errors of either end reach the loop below through `unpacked`, and leaving the loop stops both.
  pipeline(Readable.from(counted(), { objectMode: false }), unpacked, () => undefined)
  try {
    yield* guardUnpacking(unpacked as AsyncIterable<Uint8Array>, name, state, limits)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const cause = causes[code]
    if (cause === undefined) throw error
    throw new IngestError(
      `${name}: ${cause} after ${byteText(state.unpacked)} unpacked; fetch the file again.`,
    )
  }
}
