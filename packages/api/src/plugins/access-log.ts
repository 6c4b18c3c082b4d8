import type { Plugin } from 'graphql-yoga'
import { clientName } from '../clients/client-name.ts'
import type { Logger } from '../logger.ts'
import type { Counted } from '../metrics/timed-response.ts'
import { requestId } from '../request-id.ts'

/** What is written of an answer. */
interface Line {
  requestId: string
  method: string | undefined
  path: string
  status: number
  /** Of the address, behind its question mark: only the name of the client is taken of it. */
  search: string
  /** What was asked, where it was a question of the graph. */
  counted: Counted | undefined
}

/** Names that somebody thought of are written as far as this. */
const longestName = 100

/**
 * Writes the line of one answer.
 *
 * @param startedAt - When the request came, by `performance.now()`.
 */
export function logAnswer(logger: Logger, { search, counted, ...line }: Line, startedAt: number): void {
  const ms = Math.round((performance.now() - startedAt) * 10) / 10
  const level = line.path === '/healthz' || line.path === '/readyz' ? 'debug' : 'info'
  const client = clientName(search)
  const { operation, cost } = counted ?? {}
  const asked = {
    ...(operation !== undefined && { operation: operation.slice(0, longestName) }),
    ...(cost !== undefined && { cost }),
    ...(client !== undefined && { client }),
  }
  logger[level]({ ...line, ...asked, ms }, 'answered')
}

/** The log of answers: `begin` stands before everything that answers, `end` after everything that adds to an answer. */
export interface AccessLog {
  readonly begin: Plugin
  readonly end: Plugin
}

/**
 * Writes one line for each answer: request id, method, path, status and time; of a question of the graph the name of its operation and
 * its cost; and the name that a client gives itself. The path is without its query, which holds the question and its
 * variables.
 *
 * @param logger - Health checks are written at its level `debug`, all else at `info`.
 * @param countedAs - What a response answers.
 */
export function createAccessLog(
  logger: Logger,
  countedAs: (response: Response) => Counted | undefined,
): AccessLog {
  const started = new WeakMap<Request, { path: string; search: string; at: number }>()
  return {
    begin: {
      onRequest({ request, url }) {
        if (!logger.isLevelEnabled('info')) return
        started.set(request, { path: url.pathname, search: url.search.slice(1), at: performance.now() })
      },
    },
    end: {
      onResponse({ request, response }) {
        const start = started.get(request)
        if (start === undefined) return
        const { path, search, at } = start
        const { method } = request
        const { status } = response
        const counted = countedAs(response)
        logAnswer(logger, { requestId: requestId(request), method, path, status, search, counted }, at)
      },
    },
  }
}
