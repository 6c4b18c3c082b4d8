import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import { chooseEncoding } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { matches } from './if-none-match.ts'
import { openHeaders } from '../plugins/open-headers.ts'
import { headerLines, mayWriteWhole, writeWhole } from '../wire/write-whole.ts'

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
  /** Whether they are all our own: those that are on every answer are still to be added, and nobody needs to check them. */
  own: boolean
  /** Whether a client may ask again by entity tag: the answer is whole. */
  tagged: boolean
}

/** One address gives to a browser and to a program different things, and large answers go packed to those who can unpack. */
const varies = { plain: 'Accept', packable: 'Accept, Accept-Encoding' } as const

const open = { headers: openHeaders.flat(), lines: headerLines(openHeaders.flat()) }

function send(
  { request, response }: Exchange,
  answer: Answer,
  out: Outgoing,
  encoding: Encoding,
  packed: Buffer | undefined,
): void {
  const headers = [...out.headers, 'vary', answer.packable ? varies.packable : varies.plain]
  const writeHead = (status: number): void => {
    response.writeHead(status, out.own ? [...open.headers, ...headers] : headers)
  }
  // An entity tag is of an address: the answer to a POST has none.
  if (out.tagged && request.method !== 'POST') {
    const tag = answer.tag(encoding)
    headers.push('etag', tag)
    if (matches(request.headers['if-none-match'], tag)) {
      writeHead(304)
      response.end()
      return
    }
  }
  const { length } = packed ?? answer
  headers.push('content-type', answer.type, 'content-length', String(length))
  if (packed !== undefined) headers.push('content-encoding', encoding)
  if (out.own && out.status === 200 && mayWriteWhole(response, length)) {
    writeWhole(response, open.lines + headerLines(headers), packed ?? answer.content, length)
    return
  }
  writeHead(out.status)
  // To HEAD, node sends the headers alone.
  response.end(packed ?? answer.bytes)
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
