import type { IncomingMessage } from 'node:http'
import { ServerResponse } from 'node:http'
import type { Metrics } from './metrics.ts'

/** What a question was, for those who count. */
export interface Counted {
  readonly operation: string | undefined
  /** In points. */
  readonly cost: number
}

/** A property of the response and no weak map: each young key of one is looked at whenever memory is collected. */
const counted = Symbol('counted')

interface Counting {
  [counted]?: Counted | undefined
}

/** Says which question a response answers. */
export function countAs(response: ServerResponse & Counting, question: Counted | undefined): void {
  if (question !== undefined) response[counted] = question
}

/** The question that a response answers, once it was found out. */
export const countedOf = (response: ServerResponse & Counting): Counted | undefined => response[counted]

/**
 * A response that counts itself when it ends. It is made in the place of node's own, because a listener for each
 * response would take as long as the answer to a question that came before.
 *
 * @returns what `createServer` takes as `ServerResponse`.
 */
export function timedResponse(metrics: Metrics) {
  return class TimedResponse<
    Request extends IncomingMessage = IncomingMessage,
  > extends ServerResponse<Request> {
    readonly #startedAt = performance.now()
    #ended = false;
    [counted]: Counted | undefined = undefined

    override end(...given: unknown[]): this {
      super.end(...(given as Parameters<ServerResponse['end']>))
      if (!this.#ended) {
        this.#ended = true
        const path = (this.req.url ?? '').split('?', 1)[0] ?? ''
        const seconds = (performance.now() - this.#startedAt) / 1_000
        const question = this[counted]
        metrics.responded(path, question?.operation, this.statusCode, seconds)
        if (question !== undefined) metrics.costs(question.cost)
      }
      return this
    }
  }
}
