import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { dateLine } from './date-line.ts'
import { keepAliveSeconds } from './keep-alive.ts'

/** Where node keeps the head of a response once it is made, and whether it has gone out. */
interface Head {
  _header: string | null
  _headerSent: boolean
}

const headOf = (response: ServerResponse) => response as unknown as Head

/** Whether this node keeps them there: they are as old as node's responses, but not documented. */
const headIsKnown = (() => {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  const node = headOf(response)
  if (node._header !== null || node._headerSent) return false
  node._header = 'HTTP/1.1 200 OK\r\n\r\n'
  return response.headersSent
})()

/** Longer bodies are sent without being copied. */
const bodyAtMost = 16_384

/** A body and its head. */
const memoryBytes = 2 * bodyAtMost

/** What is written stands here until the system has taken it, which it does at once but for readers that are slow. */
let memory = Buffer.allocUnsafeSlow(memoryBytes)

/**
 * Whether an answer may go out by `writeWhole`: it is short, it is the turn of its response, and its connection stays open.
 *
 * @param length - Of the body in bytes.
 */
export function mayWriteWhole(response: ServerResponse, length: number): boolean {
  const { req, socket } = response
  return (
    headIsKnown &&
    length <= bodyAtMost &&
    socket?.writable === true &&
    response.shouldKeepAlive &&
    !response.headersSent &&
    req.httpVersion === '1.1' &&
    req.method !== 'HEAD' &&
    response.getHeaderNames().length === 0
  )
}

/** Header lines of names and values in turn, of characters that may stand there: they are not checked. */
export function headerLines(headers: readonly string[]): string {
  let lines = ''
  for (let at = 0; at < headers.length; at += 2) lines += `${headers[at]}: ${headers[at + 1]}\r\n`
  return lines
}

/**
 * Sends status 200, head and body with one write of one piece of memory. `response.end` does it with one vectored write of
 * two or three pieces, after every header was checked: of a short answer that takes longer than finding it. The bytes are
 * the same.
 *
 * @param lines - See `headerLines`; without `Date`, and without what is said of the connection.
 */
export function writeWhole(
  response: ServerResponse,
  lines: string,
  body: string | Buffer,
  length: number,
): void {
  const { socket } = response
  if (socket === null) throw new Error('The response has no connection to write to.')
  const head = `HTTP/1.1 200 OK\r\n${lines}${dateLine()}Connection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n\r\n`
  const total = head.length + length
  const place = total <= memoryBytes ? memory : Buffer.allocUnsafe(total)
  place.write(head, 'latin1')
  if (typeof body === 'string') place.write(body, head.length)
  else body.copy(place, head.length)
  const node = headOf(response)
  node._header = head
  node._headerSent = true
  socket.write(place.subarray(0, total))
  // What the system has not taken yet is the connection's until it does.
  if (socket.writableLength > 0 && place === memory) memory = Buffer.allocUnsafeSlow(memoryBytes)
  response.end()
}
