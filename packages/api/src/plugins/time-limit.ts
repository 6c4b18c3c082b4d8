import type { Plugin } from 'graphql-yoga'

/** What the executor takes beside what graphql-js does. */
interface Args {
  signal?: AbortSignal
}

/** The end of one execution, and how it is let go of when there is an answer. */
interface Deadline {
  readonly signal: AbortSignal
  readonly release: () => void
}

/**
 * The end of a request's execution: when the client has gone, or the time is over, whichever comes first.
 *
 * A controller of its own, and not `AbortSignal.any` with `AbortSignal.timeout`: in Node 20 these are held on to until the
 * time is over and beyond, with all of the execution (docs/decisions/0034-time-limits.md).
 */
function deadlineOf({ signal: gone }: Request, limitMs: number): Deadline {
  const controller = new AbortController()
  const leave = (): void => {
    controller.abort(gone.reason)
  }
  const timer = setTimeout(() => {
    controller.abort(new DOMException('The time of this execution is over.', 'TimeoutError'))
  }, limitMs)
  timer.unref()
  if (gone.aborted) leave()
  else gone.addEventListener('abort', leave, { once: true })
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer)
      gone.removeEventListener('abort', leave)
    },
  }
}

/** Rejects when a signal ends. */
const endOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Over.', 'AbortError'))
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

/**
 * Ends executions that take longer than the service allows (`TIMEOUT`), or for which nobody waits any more: no further
 * resolver is called, so no further statement is sent. A statement that runs is ended by the database after as long
 * (`statement_timeout`); what it loads is of the release and serves others.
 */
export function useTimeLimit(limitMs: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { signal, release } = deadlineOf(args.contextValue.request, limitMs)
      Object.assign(args, { signal } satisfies Args)
      // The executor looks at the signal between fields; one that hangs would hold the request.
      setExecuteFn(async (given) => {
        try {
          return await Promise.race<unknown>([executeFn(given), endOf(signal)])
        } finally {
          release()
        }
      })
    },
  }
}
