import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { Response, sendNodeResponse } from '@whatwg-node/server'
import type { ErrorCode } from '@opencorridor/schema/errors'
import type { YogaServerInstance } from 'graphql-yoga'
import { errorBody, errorHeaders } from './errors/error-body.ts'
import type { Logger } from './logger.ts'
import { describeError } from './logger.ts'

/** How long the rest of a refused body is read and thrown away. */
const patienceMs = 1_000

/** Hosts with which every path is an address; others are looked at by the URL parser. */
const plainHost = /^[A-Za-z0-9.-]+(:\d{1,4})?$/

/** The path and query of a request, or undefined when it has no address. Proxies may send the absolute form. */
function target({ url = '/', headers: { host = 'localhost' } }: IncomingMessage): string | undefined {
  if (url.startsWith('/') && plainHost.test(host)) return url
  const base = `http://${host}`
  try {
    const { pathname, search } = new URL(url, base)
    // Yoga puts host and path together and parses them again.
    new URL(`${base}${pathname}${search}`)
    return `${pathname}${search}`
  } catch {
    return undefined
  }
}

/**
 * Waits until a sender who has been refused is through, for a moment at most. Closing a connection while the other
 * side still sends makes its system throw our answer away.
 */
async function readOut(request: IncomingMessage): Promise<void> {
  request.resume()
  const over = new AbortController()
  const ended = new Promise<void>((resolve) => request.once('close', resolve).once('end', resolve))
  const late = wait(patienceMs, undefined, { signal: over.signal }).catch(() => undefined)
  await Promise.race([ended, late])
  over.abort()
}

/**
 * Hands node's requests to Yoga. Yoga's own listener answers whatever is thrown outside the graph with the error's
 * stack (a malformed Host header is enough); this one has a sentence for it.
 *
 * @param yoga - As `createYogaServer` makes it.
 * @param logger - Gets what was thrown.
 */
export function createNodeHandler(
  yoga: YogaServerInstance<object, object>,
  logger: Logger,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  function refuse(status: number, code: ErrorCode, message: string, id: string): Response {
    const headers = { ...errorHeaders, 'x-request-id': id, 'access-control-allow-origin': '*' }
    return new Response(errorBody(code, message, id), { status, headers })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<Response> {
    const path = target(request)
    if (path === undefined) {
      return refuse(400, 'BAD_USER_INPUT', 'The address or the Host header is malformed.', randomUUID())
    }
    request.url = path
    try {
      return await yoga.handleNodeRequestAndResponse(request, response)
    } catch (error) {
      const id = randomUUID()
      logger.error({ requestId: id, error: describeError(error) }, 'a request failed outside the graph')
      return refuse(500, 'INTERNAL', 'Something went wrong on our side.', id)
    }
  }

  return async function handleNodeRequest(request, response) {
    const answered = await answer(request, response)
    if (!request.complete && !request.destroyed) await readOut(request)
    try {
      await sendNodeResponse(answered, response, request, true)
    } catch (error) {
      logger.warn({ error: describeError(error) }, 'an answer could not be sent')
      response.destroy()
    }
  }
}
