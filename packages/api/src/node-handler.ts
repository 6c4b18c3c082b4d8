import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answers/answer.ts'
import { sendAnswer } from './answers/send-answer.ts'
import type { Asked, KnownAnswers } from './lane/known-answers.ts'
import { giveBack, isReadable, readBody } from './lane/read-body.ts'
import type { Logger } from './logger.ts'
import { describeError } from './logger.ts'
import { logAnswer } from './plugins/access-log.ts'
import { corsHeaders } from './plugins/cors.ts'
import { newRequestId } from './request-id.ts'
import type { GraphServer } from './server.ts'
import { target } from './target.ts'
import { createYogaHandler } from './yoga-handler.ts'

/** Answers a request of node's server. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void

const plainHeaders: readonly string[] = corsHeaders.flat()

/**
 * The lane: questions that came before, or whose document did, are answered here; everything else is handed to Yoga.
 *
 * @param server - As `createGraphServer` makes it.
 */
export function createNodeHandler(server: GraphServer, logger: Logger): NodeHandler {
  const { endpoint, bodyBytes, known, state } = server
  const askYoga = createYogaHandler(server, logger)
  if (known === undefined) return (request, response) => void askYoga(request, response)
  const withQuery = `${endpoint}?`

  function deliver(
    request: IncomingMessage,
    response: ServerResponse,
    answer: Answer,
    startedAt: number,
  ): void {
    // The client has gone.
    if (response.destroyed) return
    const id = newRequestId(request.headers['x-request-id'] as string | undefined)
    const own = request.method === 'POST' ? answer.headers.post : answer.headers.get
    const out = { status: 200, headers: [...plainHeaders, 'x-request-id', id, ...own], tagged: true }
    const log = (): void => {
      if (!logger.isLevelEnabled('info')) return
      const { method } = request
      logAnswer(logger, { requestId: id, method, path: endpoint, status: response.statusCode }, startedAt)
    }
    const sending = sendAnswer({ request, response }, answer, out)
    if (sending === undefined) log()
    else void sending.then(log, fail.bind(undefined, response))
  }

  function fail(response: ServerResponse, error: unknown): void {
    logger.warn({ error: describeError(error) }, 'an answer could not be sent')
    response.destroy()
  }

  /** Answers, or gives the request to Yoga. */
  function decide(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
    lane: KnownAnswers,
    body?: Buffer,
  ) {
    const startedAt = performance.now()
    const toYoga = (): void => {
      if (body !== undefined) giveBack(request, body)
      void askYoga(request, response, asked)
    }
    const found = lane.find(asked)
    if (found === undefined) toYoga()
    else if (!(found instanceof Promise)) deliver(request, response, found, startedAt)
    else {
      void found.then((answer) => {
        if (answer === undefined) toYoga()
        else deliver(request, response, answer, startedAt)
      })
    }
  }

  return function handle(request, response) {
    const { method, headers } = request
    const accept = headers.accept ?? ''
    const path = target(request)
    if (method === 'POST' && path === endpoint && isReadable(request, bodyBytes)) {
      readBody(request, (body) => {
        const text = body.toString()
        decide(
          request,
          response,
          { text, byPost: true, accept, state: state(), words: undefined, question: undefined },
          known,
          body,
        )
      })
    } else if ((method === 'GET' || method === 'HEAD') && path?.startsWith(withQuery) === true) {
      const text = path.slice(withQuery.length)
      decide(
        request,
        response,
        { text, byPost: false, accept, state: state(), words: undefined, question: undefined },
        known,
      )
    } else {
      void askYoga(request, response)
    }
  }
}
