import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answers/answer.ts'
import { sendAnswer } from './answers/send-answer.ts'
import type { Budget } from './clients/budget.ts'
import { createDeadlines } from './clients/deadlines.ts'
import { rateHeaders } from './clients/gate.ts'
import { sendRefusal } from './errors/send-refusal.ts'
import { late } from './errors/verdict.ts'
import type { Asked, KnownAnswers } from './lane/known-answers.ts'
import { isReadable } from './lane/is-readable.ts'
import type { Logger } from './logger.ts'
import { describeError } from './logger.ts'
import { logAnswer } from './plugins/access-log.ts'
import { countAs } from './metrics/timed-response.ts'
import { newRequestId } from './request-id.ts'
import type { GraphServer } from './server.ts'
import { target } from './target.ts'
import { createEndOfTurn } from './wire/end-of-turn.ts'
import type { WholeRequest } from './wire/whole-request.ts'
import { createYogaHandler } from './yoga-handler.ts'

/** Answers a request of node's server. */
export type NodeHandler = (request: WholeRequest, response: ServerResponse) => void

/**
 * The lane: questions that came before, or whose document did, are answered here; everything else is handed to Yoga.
 *
 * @param server - As `createGraphServer` makes it.
 */
export function createNodeHandler(server: GraphServer, logger: Logger): NodeHandler {
  const { endpoint, bodyBytes, known, state, gate, executionMs } = server
  const askYoga = createYogaHandler(server, logger)
  if (known === undefined) return (request, response) => void askYoga(request, response)
  const withQuery = `${endpoint}?`
  const waitFor = createDeadlines(executionMs)
  const turn = createEndOfTurn()

  /** The graph's address, perhaps with the name of the client behind it. */
  const isQuestion = (path: string): boolean =>
    path === endpoint || (path.startsWith(`${withQuery}client=`) && !path.includes('&'))

  function deliver(
    request: IncomingMessage,
    response: ServerResponse,
    answer: Answer,
    startedAt: number,
    budget: Budget | null,
  ): void {
    // The client has gone, or was told that it takes too long.
    if (response.destroyed || request.socket.destroyed || response.headersSent) return
    const id = newRequestId(request.headers['x-request-id'] as string | undefined)
    const byPost = request.method === 'POST'
    const headers = ['x-request-id', id, ...(byPost ? answer.headers.post : answer.headers.get)]
    if (byPost && budget !== null) headers.push(...rateHeaders(budget))
    countAs(response, answer.headers.counted)
    const out = { status: 200, headers, own: true, tagged: true }
    const log = (): void => {
      if (!logger.isLevelEnabled('info')) return
      const { method, url = '' } = request
      const search = url.slice(url.indexOf('?') + 1)
      const { counted } = answer.headers
      const { statusCode: status } = response
      logAnswer(logger, { requestId: id, method, path: endpoint, status, search, counted }, startedAt)
    }
    const sending = sendAnswer({ request, response }, answer, out)
    if (sending === undefined) log()
    else sending.then(log, fail.bind(undefined, response))
  }

  function fail(response: ServerResponse, error: unknown): void {
    logger.warn({ error: describeError(error) }, 'an answer could not be sent')
    response.destroy()
  }

  /** Answers, or gives the request to Yoga. */
  function decide(
    request: WholeRequest,
    response: ServerResponse,
    asked: Asked,
    lane: KnownAnswers,
    body?: Buffer,
  ) {
    const startedAt = performance.now()
    const { budget } = asked
    const toYoga = (): void => {
      if (body !== undefined) request.giveBack(body)
      void askYoga(request, response, asked)
    }
    const atEnd = (answer: Answer): void => {
      turn.add(() => {
        try {
          deliver(request, response, answer, startedAt, budget)
        } catch (error) {
          fail(response, error)
        }
      })
    }
    const found = lane.find(asked)
    if (found === undefined) toYoga()
    else if (!(found instanceof Promise)) atEnd(found)
    else {
      if (budget !== null) budget.running++
      const done = waitFor(() => {
        sendRefusal(response, late, newRequestId(request.headers['x-request-id'] as string | undefined))
      })
      void found.then((answer) => {
        done()
        if (budget !== null) budget.running--
        if (answer !== undefined) atEnd(answer)
        else if (!response.headersSent) toYoga()
      })
    }
  }

  return function handle(request, response) {
    turn.sendIfLate()
    const { method, headers } = request
    const accept = headers.accept ?? ''
    const path = target(request)
    const budget = gate === undefined ? null : gate.budgetOf(request)
    const byPost =
      method === 'POST' && path !== undefined && isQuestion(path) && isReadable(request, bodyBytes)
    const byGet = (method === 'GET' || method === 'HEAD') && path?.startsWith(withQuery) === true
    // A key that is not known yet is looked up by Yoga's handler.
    if (budget === undefined || !(byPost || byGet)) {
      void askYoga(request, response)
      return
    }
    const asked = (text: string): Asked => ({
      text,
      byPost,
      accept,
      state: state(),
      budget,
      words: undefined,
      question: undefined,
    })
    if (byGet) decide(request, response, asked(path.slice(withQuery.length)), known)
    else {
      request.takeBody((body) => {
        turn.sendIfLate()
        decide(request, response, asked(body.toString()), known, body)
      })
    }
  }
}
