import type { RunningServer } from '../listen.ts'
import { listen } from '../listen.ts'
import { createGraphServer } from '../server.ts'
import type { ServerOptions } from '../server.ts'
import type { WireAnswer, WireRequest } from './http.ts'
import { send } from './http.ts'

const requestIds = /\b[A-Za-z0-9]{16}\.[0-9a-z]+/g

/** How a request was answered in the end, once its document was known. */
export type Way = 'yoga' | 'lane' | 'kept'

/** Two servers of the same graph, one without the lane. */
export interface BothWays {
  readonly withLane: RunningServer
  readonly yogaOnly: RunningServer
  /**
   * Sends a request once to the server without the lane, and four times to the one with it: so often that it is warm.
   * @returns all answers, with what has to differ between any two (the date, the request ids) made the same.
   */
  ask(request: WireRequest): Promise<{ yoga: WireAnswer; lane: WireAnswer[]; way: Way }>
  stop(): Promise<void>
}

function comparable({ status, headers, body }: WireAnswer): WireAnswer {
  const others = { ...headers }
  delete others.date
  const id = others['x-request-id']
  if (typeof id === 'string') others['x-request-id'] = id.replace(requestIds, '(an id)')
  const packed = headers['content-encoding'] !== undefined
  return {
    status,
    headers: others,
    body: packed ? body : Buffer.from(body.toString().replace(requestIds, '(an id)')),
  }
}

/** Starts both. */
export async function bothWays(options: ServerOptions): Promise<BothWays> {
  const address = { port: 0, host: '127.0.0.1' }
  const graph = createGraphServer(options)
  await graph.prepare()
  const { logger } = options
  const withLane = await listen(graph, { ...address, ...(logger && { logger }) })
  const yogaOnly = await listen(createGraphServer({ ...options, lane: false }), {
    ...address,
    ...(logger && { logger }),
  })

  return {
    withLane,
    yogaOnly,
    async ask(request) {
      const yoga = comparable(await send(yogaOnly.port, request))
      const lane: WireAnswer[] = []
      let before = { kept: 0, lane: 0 }
      for (let time = 0; time < 4; time++) {
        before = { kept: 0, lane: 0, ...graph.known?.counts }
        lane.push(comparable(await send(withLane.port, request)))
      }
      const now = { ...before, ...graph.known?.counts }
      return { yoga, lane, way: now.kept > before.kept ? 'kept' : now.lane > before.lane ? 'lane' : 'yoga' }
    },
    async stop() {
      await Promise.all([withLane.stop({ graceMs: 0 }), yogaOnly.stop({ graceMs: 0 })])
    },
  }
}
