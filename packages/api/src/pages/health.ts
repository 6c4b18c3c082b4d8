import type { Logger } from '../logger.ts'
import { describeError } from '../logger.ts'
import { requestId } from '../request-id.ts'
import type { Page } from '../plugins/pages.ts'

/** Resolves when the service can answer questions, rejects when it cannot. */
export type ReadinessCheck = () => Promise<unknown>

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/** `/healthz`: the process is alive. It asks nothing else, so a lost database does not get the process restarted. */
export function alivePage(): Page {
  return {
    path: '/healthz',
    render: (_request, answer) => answer('{"status":"alive"}', { status: 200, headers }),
  }
}

/**
 * `/readyz`: whether questions can be answered now; a balancer sends none while this is 503. Why not stands in the
 * log alone.
 *
 * @param check - Such as one small statement to the database.
 */
export function readyPage(check: ReadinessCheck, logger: Logger): Page {
  return {
    path: '/readyz',
    async render(request, answer) {
      try {
        await check()
        return answer('{"status":"ready"}', { status: 200, headers })
      } catch (error) {
        logger.warn({ requestId: requestId(request), error: describeError(error) }, 'not ready')
        return answer('{"status":"not ready"}', { status: 503, headers: { ...headers, 'retry-after': '5' } })
      }
    },
  }
}
