import { promisify } from 'node:util'
import type { BrotliOptions, ZlibOptions } from 'node:zlib'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { Encoding } from './encoding.ts'

/** Packing fewer bytes saves no packet of the network. */
export const worthPacking = 1_024

/** Up to here a packing in another thread takes longer than it saves. */
const atOnce = 16_384

/**
 * On answers of this graph more effort saves a hundredth of the bytes or nothing, and takes two to five times as long:
 * see docs/decisions/0011-execution.md.
 */
const gzipOptions: ZlibOptions = { level: 1 }

function brotliOptions(bytes: number): BrotliOptions {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants
  return {
    params: {
      [BROTLI_PARAM_QUALITY]: 4,
      [BROTLI_PARAM_SIZE_HINT]: bytes,
      [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    },
  }
}

const [brotliAside, gzipAside] = [promisify(brotliCompress), promisify(gzip)]

/**
 * Packs bytes; large ones in another thread.
 *
 * @param bytes - As they would be sent plainly.
 */
export function pack(bytes: Buffer, encoding: Exclude<Encoding, 'identity'>): Buffer | Promise<Buffer> {
  const small = bytes.length <= atOnce
  if (encoding === 'gzip') return small ? gzipSync(bytes, gzipOptions) : gzipAside(bytes, gzipOptions)
  const options = brotliOptions(bytes.length)
  return small ? brotliCompressSync(bytes, options) : brotliAside(bytes, options)
}
