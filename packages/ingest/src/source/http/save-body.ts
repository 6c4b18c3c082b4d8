import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { boundedBody } from './bounded-body.ts'

/**
 * Writes the body of an answer to a file, as a stream.
 * @param atMost bytes, see `boundedBody`
 * @throws IngestError when there are more
 */
export async function saveBody(response: Response, path: string, atMost?: number): Promise<void> {
  await pipeline(boundedBody(response, atMost), createWriteStream(path))
}
