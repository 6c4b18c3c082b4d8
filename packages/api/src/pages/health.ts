import type { Logger } from '../logger.ts'
import { describeError } from '../logger.ts'
import { requestId } from '../request-id.ts'
import type { Page } from '../plugins/pages.ts'

/**
 * What has to be so that questions can be answered, by name (`database`, `release`): each resolves when it is, and
 * rejects when it is not.
 */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>

/** Why a part is not ready, in words that may be shown. Of any other error nobody sees more than that there is one. */
export class NotReady extends Error {
  override name = 'NotReady'
}

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/** `/healthz`: the process is alive. It asks nothing else, so a lost database does not get the process restarted. */
export function alivePage(): Page {
  return {
    path: '/healthz',
    render: (_request, answer) => answer('{"status":"alive"}', { status: 200, headers }),
  }
}

/** How long a part may take to say how it is: who balances asks again soon, and does not wait long. */
const patienceMs = 2_000

/**
 * `/readyz`: whether questions can be answered now, and which part fails; a balancer sends none while this is 503.
 * `/readyz?exclude=database` leaves a part out, as the API server of Kubernetes has it: nodes that lose one database
 * together should not all be taken away while they can answer from memory.
 *
 * @param checks - Such as one small statement to the database.
 */
export function readyPage(checks: ReadinessChecks, logger: Logger): Page {
  async function look(name: string, check: () => Promise<unknown>, id: string): Promise<[string, string]> {
    let late: NodeJS.Timeout | undefined
    const tooLate = new Promise((_, reject) => {
      late = setTimeout(() => {
        reject(new NotReady(`no answer within ${patienceMs / 1_000} seconds`))
      }, patienceMs)
    })
    try {
      await Promise.race([check(), tooLate])
      return [name, 'ok']
    } catch (error) {
      logger.warn({ requestId: id, part: name, error: describeError(error) }, 'not ready')
      return [name, error instanceof NotReady ? error.message : 'failed']
    } finally {
      clearTimeout(late)
    }
  }

  return {
    path: '/readyz',
    async render(request, answer) {
      const excluded = new Set(new URL(request.url).searchParams.getAll('exclude'))
      const asked = Object.entries(checks).filter(([name]) => !excluded.has(name))
      const id = requestId(request)
      const parts = Object.fromEntries(await Promise.all(asked.map(([name, check]) => look(name, check, id))))
      const ready = Object.values(parts).every((part) => part === 'ok')
      const body = JSON.stringify({ status: ready ? 'ready' : 'not ready', parts })
      return ready
        ? answer(body, { status: 200, headers })
        : answer(body, { status: 503, headers: { ...headers, 'retry-after': '5' } })
    },
  }
}
