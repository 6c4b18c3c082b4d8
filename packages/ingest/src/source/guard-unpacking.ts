import { IngestError } from '../item.ts'
import { byteText, ratioFrom } from './limits.ts'
import type { SourceLimits } from './limits.ts'

/** Where unpacking stands: packed bytes taken, unpacked bytes given. */
export interface Unpacking {
  packed: number
  unpacked: number
}

/**
 * Passes unpacked bytes on, and stops what unpacks to far more than any table: a file made to fill memory or disk.
 * @param state `packed` is kept by whoever reads the packed bytes
 * @throws IngestError with the file's name
 */
export async function* guardUnpacking(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  state: Unpacking,
  limits: SourceLimits,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    state.unpacked += chunk.length
    if (state.unpacked > limits.unpackedBytes) {
      throw new IngestError(
        `${name}: the file unpacks to more than ${byteText(limits.unpackedBytes)}, the most that is taken; ` +
          'split it, or leave out what is not needed.',
      )
    }
    if (state.unpacked > ratioFrom && state.unpacked > limits.ratio * state.packed) {
      throw new IngestError(
        `${name}: ${byteText(state.packed)} unpack to more than ${byteText(limits.ratio * state.packed)}, ` +
          `over ${limits.ratio} times as much, as no table of a publisher does; unpack it yourself and look at it.`,
      )
    }
    yield chunk
  }
}
