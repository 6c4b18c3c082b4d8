import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { IngestError } from '../../item.ts'
import { shownAddress } from './address.ts'

/** Bytes of an answer that is kept as a file: as many as an archive may unpack to. */
const longestFile = 16 * 1024 ** 3

/**
 * The body of an answer, unpacked where it was packed for the way.
 * @param atMost bytes
 * @throws IngestError when there are more: an answer without an end would fill the disk or the memory
 */
export async function* boundedBody(
  { body, url }: Response,
  atMost: number = longestFile,
): AsyncGenerator<Uint8Array> {
  if (body === null) return
  let bytes = 0
  // Programs that also know the browser's types take the body for one of these.
  for await (const chunk of Readable.fromWeb(body as ReadableStream<Uint8Array>)) {
    const part = chunk as Uint8Array
    bytes += part.length
    if (bytes > atMost) {
      throw new IngestError(
        `${shownAddress(new URL(url))}: the answer has more than ${atMost} bytes, which is no data of this kind; check the address.`,
      )
    }
    yield part
  }
}

/**
 * The text of an answer, which is UTF-8.
 * @param atMost bytes
 * @throws IngestError when there are more
 */
export async function boundedText(response: Response, atMost: number): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of boundedBody(response, atMost)) parts.push(part)
  return new TextDecoder().decode(Buffer.concat(parts))
}
