import { Readable } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { Encoding } from '../answers/encoding.ts'

/** The same efforts as for answers of the graph, see `answers/pack.ts`. */
const gzip = { level: 1 }
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Bytes as a stream that is packed on its way. When the reader goes, whoever makes them is told. */
export function packed(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): Readable {
  const plain = Readable.from(bytes, { objectMode: false })
  if (encoding === 'identity') return plain
  const packer = encoding === 'br' ? createBrotliCompress(brotli) : createGzip(gzip)
  plain.on('error', (error) => packer.destroy(error))
  packer.on('close', () => plain.destroy())
  return plain.pipe(packer)
}

/** A stream of node's as a body. */
export const streamOf = (stream: Readable): BodyInit =>
  Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>
