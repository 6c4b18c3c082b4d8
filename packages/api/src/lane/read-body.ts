import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/** Bodies of JSON, as nearly all clients send them. All others are Yoga's. */
const json = /^application\/json(?:; ?charset=utf-8)?$/i

/**
 * Whether the body of a request may be read here: JSON of a known length within the limit, and plain. The refusals of
 * all others are Yoga's (body-limit.ts), who gets them unread.
 */
export function isReadable({ headers }: IncomingMessage, limit: number): boolean {
  const length = headers['content-length']
  if (length === undefined || headers['content-encoding'] !== undefined) return false
  if (!/^[1-9]\d{0,8}$/.test(length) || Number(length) > limit) return false
  return json.test(headers['content-type'] ?? '')
}

/**
 * Reads a body to its end. A client who goes away before that is never heard of again.
 *
 * @param request - Its length is known and within the limit: the HTTP parser gives no byte more.
 */
export function readBody(request: IncomingMessage, done: (body: Buffer) => void): void {
  let body: Buffer | undefined
  request.on('data', (chunk: Buffer) => {
    body = body === undefined ? chunk : Buffer.concat([body, chunk])
  })
  request.on('end', () => {
    done(body ?? Buffer.alloc(0))
  })
}

/**
 * Puts a body that was read back where Yoga looks for it. As a stream: Yoga lists the keys of what it finds there, and a
 * buffer has one for each byte.
 */
export function giveBack(request: IncomingMessage, body: Buffer): void {
  Object.assign(request, { body: Readable.from(body) })
}
