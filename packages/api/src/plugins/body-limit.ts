import { graphError } from '@opencorridor/schema/errors'
import type { Plugin } from 'graphql-yoga'

function tooLarge(limit: number): Error {
  return graphError(
    'COST_LIMIT_EXCEEDED',
    `The body of a request may have ${limit} bytes; send a shorter question.`,
    {
      limit,
      http: { status: 413, headers: { connection: 'close' } },
    },
  )
}

/** Reads a body of unknown length, and stops at the limit: a body may never end. */
async function readWithin(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength
    if (bytes > limit) {
      // Not awaited: cancelling waits for the sender, who may never stop.
      void reader.cancel().catch(() => undefined)
      throw tooLarge(limit)
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

/**
 * Refuses bodies above a number of bytes with 413, and compressed ones with 415 (a small one can unpack to a huge one).
 *
 * Yoga's own limit (`maxRequestBodySize`) is off: it pipes every body through a TransformStream, which made POST
 * three times slower. A body with a Content-Length is judged by that alone, for the HTTP parser reads no byte more;
 * only a body without one (chunked) is counted as it comes.
 *
 * @param limit - In bytes.
 */
export function useBodyLimit(limit: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      if (request.method !== 'POST' || requestParser === undefined) return
      const encoding = request.headers.get('content-encoding')
      if (encoding !== null && encoding !== 'identity') {
        throw graphError('BAD_USER_INPUT', 'Send the body uncompressed, without Content-Encoding.', {
          http: { status: 415 },
        })
      }
      const length = request.headers.get('content-length')
      if (length !== null) {
        if (!/^\d+$/.test(length)) {
          throw graphError('BAD_USER_INPUT', 'Content-Length has to be a number of bytes.', {
            http: { status: 400 },
          })
        }
        if (Number(length) > limit) throw tooLarge(limit)
        return
      }
      setRequestParser(async (counted) => {
        if (counted.body === null) return requestParser(counted)
        const body = await readWithin(counted.body, limit)
        const { url, method, headers } = counted
        return requestParser(new fetchAPI.Request(url, { method, headers, body }))
      })
    },
  }
}
