import { stringifyWithReadyText } from '@opencorridor/schema/ready-text'
import type { Plugin } from 'graphql-yoga'
import { isAsyncIterable } from 'graphql-yoga'

/** What is known of an answer of the graph, beside its bytes. */
export interface AnswerFacts {
  /** It has no errors. */
  readonly whole: boolean
  /** It depends on the state of the data alone. */
  readonly lasting: boolean
}

export interface FactKeeper {
  plugin: Plugin
  /** Remembers the context that a request is executed with. */
  uses(request: Request, context: object): void
  /** The facts of a response of Yoga; undefined for pages, refusals before execution, and streams. */
  of(response: Response): AnswerFacts | undefined
}

const json = /^application\/(?:graphql-response\+)?json\b/

/**
 * Notes of Yoga's answers what the sender of the bytes has to know, and has them made into text as the lane does.
 *
 * @param passed - Told the text of each document that was parsed, validated and is executed.
 */
export function createFactKeeper(passed: (text: string) => void): FactKeeper {
  const contexts = new WeakMap<Request, object>()
  const whole = new WeakMap<Request, boolean>()
  const facts = new WeakMap<Response, AnswerFacts>()

  function lasts(request: Request): boolean {
    const context = contexts.get(request)
    return context !== undefined && !('volatile' in context && context.volatile === true)
  }

  return {
    uses: (request, context) => void contexts.set(request, context),
    of: (response) => facts.get(response),
    plugin: {
      onExecute({ args: { contextValue } }) {
        const { query } = contextValue.params
        if (query != null) passed(query)
      },
      onResultProcess(event) {
        const { request, result } = event
        if (Array.isArray(result) || isAsyncIterable(result)) return
        whole.set(request, result.errors === undefined && result.data != null)
        event.setResult({ ...result, stringify: stringifyWithReadyText })
      },
      onResponse({ request, response }) {
        const isWhole = whole.get(request)
        if (isWhole === undefined || !json.test(response.headers.get('content-type') ?? '')) return
        facts.set(response, { whole: isWhole && response.status === 200, lasting: lasts(request) })
      },
    },
  }
}
