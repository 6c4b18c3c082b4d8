import type { IncomingMessage } from 'node:http'
import { ServerResponse } from 'node:http'
import type { Metrics } from './metrics.ts'

/** What a question was, for those who count. */
export interface Counted {
  readonly operation: string | undefined
  /** In points. */
  readonly cost: number
}

const questions = new WeakMap<ServerResponse, Counted>()

/** Says which question a response answers. */
export function countAs(response: ServerResponse, question: Counted | undefined): void {
  if (question !== undefined) questions.set(response, question)
}

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
    #counted = false

    override end(...given: unknown[]): this {
      Reflect.apply(super.end.bind(this), undefined, given)
      if (!this.#counted) {
        this.#counted = true
        const path = (this.req.url ?? '').split('?', 1)[0] ?? ''
        const seconds = (performance.now() - this.#startedAt) / 1_000
        const question = questions.get(this)
        metrics.responded(path, question?.operation, this.statusCode, seconds)
        if (question !== undefined) metrics.costs(question.cost)
      }
      return this
    }
  }
}
