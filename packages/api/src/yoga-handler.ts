import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { Response, sendNodeResponse } from '@whatwg-node/server'
import type { ErrorCode } from '@opencorridor/schema/errors'
import { Answer } from './answers/answer.ts'
import { sendAnswer } from './answers/send-answer.ts'
import { errorBody, errorHeaders } from './errors/error-body.ts'
import type { Asked } from './lane/known-answers.ts'
import type { Logger } from './logger.ts'
import { describeError } from './logger.ts'
import { corsHeaders } from './plugins/cors.ts'
import type { GraphServer } from './server.ts'
import { target } from './target.ts'

/** How long the rest of a refused body is read and thrown away. */
const patienceMs = 1_000

/** Headers of Yoga's that `sendAnswer` sets itself. */
const ofTheBytes = new Set(['content-type', 'content-length', 'vary'])

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

/** Answers a request through Yoga. `asked`: what the lane has found out of it. */
export type YogaHandler = (request: IncomingMessage, response: ServerResponse, asked?: Asked) => Promise<void>

/**
 * Hands node's requests to Yoga. Yoga's own listener answers whatever is thrown outside the graph with the error's
 * stack (a malformed Host header is enough); this one has a sentence for it. Answers of the graph go out as those of the
 * lane do, and are kept for it.
 *
 * @param server - As `createGraphServer` makes it.
 * @param logger - Gets what was thrown.
 */
export function createYogaHandler(
  { yoga, endpoint, facts, known }: GraphServer,
  logger: Logger,
): YogaHandler {
  function refuse(status: number, code: ErrorCode, message: string, id: string): Response {
    const headers = { ...errorHeaders, 'x-request-id': id, ...Object.fromEntries(corsHeaders) }
    return new Response(errorBody(code, message, id), { status, headers })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<Response> {
    const path = target(request)
    if (path === undefined) {
      return refuse(400, 'BAD_USER_INPUT', 'The address or the Host header is malformed.', randomUUID())
    }
    request.url = path
    // Yoga knows no HEAD; node sends no body to one, whatever is written.
    if (request.method === 'HEAD' && path.split('?', 1)[0] === endpoint) request.method = 'GET'
    try {
      return await yoga.handleNodeRequestAndResponse(request, response)
    } catch (error) {
      const id = randomUUID()
      logger.error({ requestId: id, error: describeError(error) }, 'a request failed outside the graph')
      return refuse(500, 'INTERNAL', 'Something went wrong on our side.', id)
    }
  }

  async function send(request: IncomingMessage, response: ServerResponse, answered: Response, asked?: Asked) {
    const found = facts.of(answered)
    if (found === undefined) {
      await sendNodeResponse(answered, response, request, true)
      return
    }
    const body = new Answer(await answered.text(), answered.headers.get('content-type') ?? '', found.headers)
    if (asked !== undefined && found.whole) known?.learn(asked, body, found.lasting)
    const headers: string[] = []
    answered.headers.forEach((value, name) => {
      if (!ofTheBytes.has(name)) headers.push(name, value)
    })
    await sendAnswer({ request, response }, body, { status: answered.status, headers, tagged: found.whole })
  }

  return async function handle(request, response, asked) {
    const answered = await answer(request, response)
    if (!request.complete && !request.destroyed) await readOut(request)
    // Nobody waits for it any more.
    if (response.destroyed) return
    try {
      await send(request, response, answered, asked)
    } catch (error) {
      logger.warn({ error: describeError(error) }, 'an answer could not be sent')
      response.destroy()
    }
  }
}
