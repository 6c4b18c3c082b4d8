import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import { chooseEncoding } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { matches } from './if-none-match.ts'

/** A request on its way, and where its answer goes. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** How an answer goes out. */
export interface Outgoing {
  status: number
  /** Names and values in turn, beside those that go by the bytes: length, type, encoding, entity tag and `Vary`. */
  headers: readonly string[]
  /** Whether a client may ask again by entity tag: the answer is whole. */
  tagged: boolean
}

/** One address gives to a browser and to a program different things, and large answers go packed to those who can unpack. */
const varies = { plain: 'Accept', packable: 'Accept, Accept-Encoding' } as const

function send(
  { request, response }: Exchange,
  answer: Answer,
  out: Outgoing,
  encoding: Encoding,
  packed: Buffer | undefined,
): void {
  const headers = [...out.headers, 'vary', answer.packable ? varies.packable : varies.plain]
  // An entity tag is of an address: the answer to a POST has none.
  if (out.tagged && request.method !== 'POST') {
    const tag = answer.tag(encoding)
    headers.push('etag', tag)
    if (matches(request.headers['if-none-match'], tag)) {
      response.writeHead(304, headers)
      response.end()
      return
    }
  }
  headers.push('content-type', answer.type, 'content-length', String((packed ?? answer).length))
  if (packed !== undefined) headers.push('content-encoding', encoding)
  response.writeHead(out.status, headers)
  // To HEAD, node sends the headers alone.
  response.end(packed ?? answer.body)
}

/**
 * Sends an answer of the graph: packed as the client likes it best, with an entity tag, or with 304 when the client has
 * it. Both ways in send through here.
 *
 * @returns once it is on its way; undefined when that was at once.
 */
export function sendAnswer(exchange: Exchange, answer: Answer, out: Outgoing): Promise<void> | undefined {
  const encoding = answer.packable ? chooseEncoding(exchange.request.headers['accept-encoding']) : 'identity'
  const packed = encoding === 'identity' ? undefined : answer.packed(encoding)
  if (!(packed instanceof Promise)) {
    send(exchange, answer, out, encoding, packed)
    return undefined
  }
  return packed.then((bytes) => {
    send(exchange, answer, out, encoding, bytes)
  })
}
