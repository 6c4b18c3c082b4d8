import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { Response, sendNodeResponse } from '@whatwg-node/server'
import type { ErrorCode } from '@opencorridor/schema/errors'
import { Answer } from './answers/answer.ts'
import { sendAnswer } from './answers/send-answer.ts'
import { charge, leastPoints } from './clients/budget.ts'
import type { Budget } from './clients/budget.ts'
import { rateHeaders } from './clients/gate.ts'
import { costOfPage } from './clients/page-costs.ts'
import { errorBody, errorHeaders } from './errors/error-body.ts'
import { sendRefusal } from './errors/send-refusal.ts'
import type { Asked } from './lane/known-answers.ts'
import type { Logger } from './logger.ts'
import { describeError } from './logger.ts'
import { countAs } from './metrics/timed-response.ts'
import { logAnswer } from './plugins/access-log.ts'
import { openHeaders } from './plugins/open-headers.ts'
import { newRequestId } from './request-id.ts'
import type { GraphServer } from './server.ts'
import { target } from './target.ts'

/** How long the rest of a refused body is read and thrown away. */
const patienceMs = 1_000

/** Addresses that are asked for by those who run the service. */
const ofTheOperator = new Set(['/healthz', '/readyz', '/metrics'])

/** Takes off what an answer cost, and says what is left, but on what a shared cache may keep. */
function account(answered: Response, budget: Budget): void {
  const { headers } = answered
  charge(budget, Math.max(leastPoints, Number(headers.get('x-cost') ?? 0), costOfPage(answered)))
  if (/public|s-maxage/.test(headers.get('cache-control') ?? '')) return
  const rate = rateHeaders(budget)
  for (let at = 0; at < rate.length; at += 2) headers.set(rate[at] ?? '', rate[at + 1] ?? '')
}

/**
 * Counts a request as one of its client until its response is closed and nobody works on it any more: who hangs up leaves
 * work behind, and is not to ask the next question beside it.
 *
 * @returns what is called when the work is done.
 */
function countRunning(budget: Budget, response: ServerResponse): () => void {
  let reasons = 2
  const end = (): void => {
    if (--reasons === 0) budget.running--
  }
  budget.running++
  if (response.closed) end()
  else response.once('close', end)
  return end
}

/** The path of an address, without what stands behind the question mark. */
const pathOf = (url = ''): string => url.split('?', 1)[0] ?? ''

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

/**
 * Ends the connection where the rest of a body cannot be read: the reader sees that it is cut. Yoga's stream is piped to the
 * response without anybody who hears of its errors, and an error that nobody hears of ends the process.
 */
function cutWithSource({ body }: Response, response: ServerResponse, tell: (error: unknown) => void): void {
  // In Yoga's Response it is a stream of node's.
  const source = body as unknown as Partial<Readable> | null
  source?.on?.('error', (error: unknown) => {
    tell(error)
    response.destroy()
  })
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
  { yoga, endpoint, facts, known, gate }: GraphServer,
  logger: Logger,
): YogaHandler {
  function refuse(status: number, code: ErrorCode, message: string, id: string): Response {
    const headers = { ...errorHeaders, 'x-request-id': id, ...Object.fromEntries(openHeaders) }
    return new Response(errorBody(code, message, id), { status, headers })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<Response> {
    const path = target(request)
    if (path === undefined) {
      return refuse(
        400,
        'BAD_USER_INPUT',
        'The address or the Host header is malformed.',
        newRequestId(undefined),
      )
    }
    request.url = path
    // Yoga knows no HEAD; node sends no body to one, whatever is written.
    const isHead = request.method === 'HEAD' && path.split('?', 1)[0] === endpoint
    if (isHead) request.method = 'GET'
    try {
      return await yoga.handleNodeRequestAndResponse(request, response)
    } catch (error) {
      const id = newRequestId(undefined)
      logger.error({ requestId: id, error: describeError(error) }, 'a request failed outside the graph')
      return refuse(500, 'INTERNAL', 'Something went wrong on our side.', id)
    } finally {
      if (isHead) request.method = 'HEAD'
    }
  }

  async function send(request: IncomingMessage, response: ServerResponse, answered: Response, asked?: Asked) {
    const found = facts.of(answered)
    if (found === undefined) {
      cutWithSource(answered, response, (error) => {
        logger.warn(
          { error: describeError(error) },
          'an answer was cut off: the rest of it could not be read',
        )
      })
      await sendNodeResponse(answered, response, request, true)
      return
    }
    const body = new Answer(await answered.text(), answered.headers.get('content-type') ?? '', found.headers)
    if (asked !== undefined && found.whole) known?.learn(asked, body, found.lasting)
    const headers: string[] = []
    answered.headers.forEach((value, name) => {
      if (!ofTheBytes.has(name)) headers.push(name, value)
    })
    countAs(response, found.headers.counted)
    const out = { status: answered.status, headers, own: false, tagged: found.whole }
    await sendAnswer({ request, response }, body, out)
  }

  /** Lets the request in, or refuses it; undefined when it was refused. */
  async function enter(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Budget | null | undefined> {
    if (gate === undefined || ofTheOperator.has(pathOf(request.url))) return null
    const startedAt = performance.now()
    const admitted = await gate.admit(request).catch((error: unknown) => {
      // A key that cannot be looked up takes nobody's right to read, and gives nobody more than an address has.
      logger.warn({ error: describeError(error) }, 'a key could not be looked up')
      return gate.admitAddress(request)
    })
    if (admitted === null) return null
    if ('status' in admitted) {
      const requestId = newRequestId(request.headers['x-request-id'] as string | undefined)
      sendRefusal(response, admitted, requestId)
      const { method, url = '' } = request
      const search = url.slice(url.indexOf('?') + 1)
      const line = {
        requestId,
        method,
        path: pathOf(url),
        status: admitted.status,
        search,
        counted: undefined,
      }
      logAnswer(logger, line, startedAt)
      if (!request.complete) await readOut(request)
      return undefined
    }
    return admitted
  }

  return async function handle(request, response, asked) {
    const budget = await enter(request, response)
    if (budget === undefined) return
    const worked = budget === null ? undefined : countRunning(budget, response)
    try {
      const answered = await answer(request, response)
      // Before it is looked whether anybody still waits: who hangs up has been worked for all the same.
      if (budget !== null) account(answered, budget)
      if (!request.complete && !request.destroyed) await readOut(request)
      if (response.destroyed) return
      await send(request, response, answered, asked)
    } catch (error) {
      logger.warn({ error: describeError(error) }, 'an answer could not be sent')
      response.destroy()
    } finally {
      worked?.()
    }
  }
}
