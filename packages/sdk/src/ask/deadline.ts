import { TimeoutError } from '../errors.ts'

/** The end of a question, whatever it waits for. */
export interface Deadline {
  /** Aborted by the caller's signal, with its reason, or when the time is over, with a `TimeoutError`. */
  readonly signal: AbortSignal
  /** Time at which it is over, as `performance.now()` tells it. */
  readonly at: number
  /** Ends the timer, and leaves no listener on the caller's signal. To be called when the question is answered. */
  end(): void
}

/**
 * Starts the one deadline of a question.
 *
 * `AbortSignal.any` would leave the joining to the platform, but older ones do not have it, and some leak.
 * @param name of the operation, for the message
 * @param ms milliseconds from now; Infinity for none
 */
export function startDeadline(name: string, ms: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const onAbort = () => {
    controller.abort(caller?.reason)
  }
  if (caller?.aborted === true) onAbort()
  caller?.addEventListener('abort', onAbort)
  const timer =
    ms < 2 ** 31
      ? setTimeout(() => {
          controller.abort(new TimeoutError(name, ms))
        }, ms)
      : undefined
  return {
    signal: controller.signal,
    at: performance.now() + ms,
    end() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onAbort)
    },
  }
}
