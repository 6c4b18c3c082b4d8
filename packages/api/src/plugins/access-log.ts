import type { Plugin } from 'graphql-yoga'
import type { Logger } from '../logger.ts'
import { requestId } from '../request-id.ts'

/** What is written of an answer. */
interface Line {
  requestId: string
  method: string | undefined
  path: string
  status: number
}

/**
 * Writes the line of one answer.
 *
 * @param startedAt - When the request came, by `performance.now()`.
 */
export function logAnswer(logger: Logger, line: Line, startedAt: number): void {
  const ms = Math.round((performance.now() - startedAt) * 10) / 10
  const level = line.path === '/healthz' || line.path === '/readyz' ? 'debug' : 'info'
  logger[level]({ ...line, ms }, 'answered')
}

/**
 * Writes one line for each answer: request id, method, path, status and time. The path is without its query, which
 * holds the question and its variables.
 *
 * @param logger - Health checks are written at its level `debug`, all else at `info`.
 */
export function useAccessLog(logger: Logger): Plugin {
  const started = new WeakMap<Request, { path: string; at: number }>()
  return {
    onRequest({ request, url }) {
      if (logger.isLevelEnabled('info')) started.set(request, { path: url.pathname, at: performance.now() })
    },
    onResponse({ request, response }) {
      const start = started.get(request)
      if (start === undefined) return
      const { path, at } = start
      const { method } = request
      logAnswer(logger, { requestId: requestId(request), method, path, status: response.status }, at)
    },
  }
}
