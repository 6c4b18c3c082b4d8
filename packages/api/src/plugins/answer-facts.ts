import { stringifyWithReadyText } from '@opencorridor/schema/ready-text'
import type { Plugin } from 'graphql-yoga'
import { isAsyncIterable } from 'graphql-yoga'
import type { AnswerContext } from '../answers/answer-context.ts'
import { answerExtensions, answerHeaders } from '../answers/answer-notes.ts'
import type { AnswerHeaders } from '../answers/answer-notes.ts'
import type { Appraisal } from '../document/appraise.ts'

/** What is known of an answer of the graph, beside its bytes. */
export interface AnswerFacts {
  /** It has no errors. */
  readonly whole: boolean
  /** It depends on the state of the data alone. */
  readonly lasting: boolean
  /** Headers of the same answer when it is kept. */
  readonly headers: AnswerHeaders
}

export interface FactKeeper {
  plugin: Plugin
  /** Remembers the context that a request is executed with. */
  uses(request: Request, context: AnswerContext): void
  /** Remembers what a question costs, and what else was found of it before its execution. */
  readonly appraised: (request: Request, appraisal: Appraisal) => void
  /** The facts of a response of Yoga; undefined for pages, refusals before execution, and streams. */
  of(response: Response): AnswerFacts | undefined
}

const json = /^application\/(?:graphql-response\+)?json\b/

/**
 * Notes of Yoga's answers what the sender of the bytes has to know, puts beside the data what the lane does, and has them
 * made into text in the same way.
 *
 * @param passed - Told the text of each document that was parsed, validated and is executed.
 */
export function createFactKeeper(passed: (text: string) => void): FactKeeper {
  const contexts = new WeakMap<Request, AnswerContext>()
  const appraisals = new WeakMap<Request, Appraisal>()
  const whole = new WeakMap<Request, boolean>()
  const facts = new WeakMap<Response, AnswerFacts>()

  return {
    uses: (request, context) => void contexts.set(request, context),
    appraised: (request, appraisal) => void appraisals.set(request, appraisal),
    of: (response) => facts.get(response),
    plugin: {
      onExecute({ args: { contextValue } }) {
        const { query } = contextValue.params
        if (query != null) passed(query)
      },
      onResultProcess(event) {
        const { request, result } = event
        if (Array.isArray(result) || isAsyncIterable(result)) return
        const appraisal = appraisals.get(request)
        whole.set(request, result.errors === undefined && result.data != null)
        event.setResult({
          ...result,
          ...(appraisal && { extensions: { ...answerExtensions(appraisal, contexts.get(request) ?? {}) } }),
          stringify: stringifyWithReadyText,
        })
      },
      onResponse({ request, response }) {
        const [appraisal, context = {}] = [appraisals.get(request), contexts.get(request)]
        const isWhole = whole.get(request)
        if (isWhole === undefined || !json.test(response.headers.get('content-type') ?? '')) return
        const headers = appraisal === undefined ? { get: [], post: [] } : answerHeaders(appraisal, context)
        const ok = isWhole && response.status === 200
        const own = ok && request.method !== 'POST' ? headers.get : headers.post
        for (let at = 0; at < own.length; at += 2) response.headers.set(own[at] ?? '', own[at + 1] ?? '')
        facts.set(response, {
          whole: ok,
          lasting: context.volatile !== true && contexts.has(request),
          headers,
        })
      },
    },
  }
}
