/**
 * Waits for something, or for an abort, whichever is first; leaves no listener behind.
 * @param start begins to wait; calls `done` or `fail` once, and returns what stops the wait
 * @throws the reason of the signal when that is aborted first
 */
export function abortable<Value>(
  signal: AbortSignal,
  start: (done: (value: Value) => void, fail: (reason: Error) => void) => (() => void) | undefined,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason as Error)
      return
    }
    const settle = (act: () => void) => {
      signal.removeEventListener('abort', onAbort)
      act()
    }
    const stop = start(
      (value) => {
        settle(() => {
          resolve(value)
        })
      },
      (reason) => {
        settle(() => {
          reject(reason)
        })
      },
    )
    function onAbort(): void {
      stop?.()
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', onAbort, { once: true })
  })
}

/** Longest delay of a timer on every platform, in milliseconds; a longer one would end at once. */
const longestTimer = 2 ** 31 - 1

/**
 * Sleeps.
 * @param ms milliseconds
 */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return abortable(signal, (done) => {
    const timer = setTimeout(done, Math.min(ms, longestTimer))
    return () => {
      clearTimeout(timer)
    }
  })
}
