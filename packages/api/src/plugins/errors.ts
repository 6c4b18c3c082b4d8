import type { ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { isAsyncIterable } from 'graphql-yoga'
import { publicError } from '../errors/public-error.ts'
import { verdictOn } from '../errors/verdict.ts'
import type { Logger } from '../logger.ts'
import { describeError } from '../logger.ts'
import { requestId } from '../request-id.ts'

/**
 * Turns every error of every answer into one of the closed list, with the request id, and masks what is not meant for
 * the outside. It stands at the very end (`onResultProcess`), where parse errors, validation errors, errors of the
 * context and of resolvers all come by; so Yoga's own masking, which would hide from us what an error was, is off.
 *
 * @param logger - Gets the errors that were not the asker's doing, whole.
 * @param erred - Told the code of every error.
 */
export function useClosedErrors(logger: Logger, erred: (code: string) => void = () => undefined): Plugin {
  function closed(result: ExecutionResult, request: Request): ExecutionResult {
    const id = requestId(request)
    const answered = result.data != null
    const thrown: readonly unknown[] = result.errors ?? []
    const silent = result.data === undefined && thrown.length === 0
    // Yoga drops the error of an aborted execution: without one, the answer would be an empty list of errors.
    const errors = silent ? [new DOMException('The request was cancelled.', 'AbortError')] : thrown
    if (errors.length === 0) return result
    return {
      ...result,
      errors: errors.map((error) => {
        const verdict = verdictOn(error)
        erred(verdict.code)
        if (verdict.logged) {
          logger.error(
            { requestId: id, code: verdict.code, error: describeError(error) },
            'an answer has an error',
          )
        }
        return publicError(error, verdict, id, answered)
      }),
    }
  }

  return {
    onResultProcess(event) {
      const { request, result } = event
      // Lists (batches) and streams (subscriptions) are refused before this, see server.ts.
      if (Array.isArray(result) || isAsyncIterable(result)) return
      event.setResult(closed(result, request))
    },
  }
}
