import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

/** Writes the body of an answer to a file, as a stream. */
export async function saveBody({ body }: Response, path: string): Promise<void> {
  // Programs that also know the browser's types take the body for one of these.
  if (body !== null)
    await pipeline(Readable.fromWeb(body as ReadableStream<Uint8Array>), createWriteStream(path))
}
