import type { Plugin } from 'graphql-yoga'

/** What the executor takes beside what graphql-js does. */
interface Args {
  signal?: AbortSignal
}

/**
 * The end of a request's execution: when the client has gone, or the time is over, whichever comes first. Nobody keeps it
 * longer than the request.
 */
export function executionSignal(request: Request, limitMs: number): AbortSignal {
  return AbortSignal.any([request.signal, AbortSignal.timeout(limitMs)])
}

/**
 * Ends executions that take longer than the service allows (`TIMEOUT`), or for which nobody waits any more: no further
 * resolver is called, so no further statement is sent. A statement that runs is ended by the database after as long
 * (`statement_timeout`); what it loads is of the release and serves others.
 */
export function useTimeLimit(limitMs: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const signal = executionSignal(args.contextValue.request, limitMs)
      Object.assign(args, { signal } satisfies Args)
      // The executor looks at the signal between fields; one that hangs would hold the request.
      setExecuteFn(async (given) => {
        const over = new Promise<never>((_resolve, reject) => {
          const stop = (): void => {
            reject(signal.reason instanceof Error ? signal.reason : new DOMException('Over.', 'AbortError'))
          }
          if (signal.aborted) stop()
          else signal.addEventListener('abort', stop, { once: true })
        })
        return Promise.race<unknown>([executeFn(given), over])
      })
    },
  }
}
