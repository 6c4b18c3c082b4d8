import type { Plugin } from 'graphql-yoga'
import type { Logger } from '../logger.ts'
import { requestId } from '../request-id.ts'

/**
 * Writes one line for each answer: request id, method, path, status and time. The path is without its query, which
 * holds the question and its variables.
 *
 * @param logger - Health checks are written at its level `debug`, all else at `info`.
 */
export function useAccessLog(logger: Logger): Plugin {
  const started = new WeakMap<Request, number>()
  return {
    onRequest({ request }) {
      started.set(request, performance.now())
    },
    onResponse({ request, response }) {
      const path = new URL(request.url, 'http://localhost').pathname
      const level = path === '/healthz' || path === '/readyz' ? 'debug' : 'info'
      if (!logger.isLevelEnabled(level)) return
      const ms = Math.round((performance.now() - (started.get(request) ?? performance.now())) * 10) / 10
      logger[level]({
        requestId: requestId(request),
        method: request.method,
        path,
        status: response.status,
        ms,
      })
    },
  }
}
