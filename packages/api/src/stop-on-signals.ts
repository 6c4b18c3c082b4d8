import type { Logger } from './logger.ts'

/** The end of a service. */
export interface Stopping {
  /**
   * Resolves when the service has been stopped, rejects when that failed. The process is left to the caller, who may have a
   * database to close: it ends by itself when nothing is open any more.
   */
  readonly stopped: Promise<void>
  /** Stops the service as the first signal does; when it is stopping already, nothing happens. */
  begin(reason: string): void
}

/**
 * Ends a service in order on SIGTERM and SIGINT. A second signal ends the process at once, with exit code 1.
 *
 * @param stop - Stops the service; must end by itself.
 * @param logger - Told which signal came.
 */
export function stopOnSignals(stop: () => Promise<void>, logger: Logger): Stopping {
  let begun = false
  let settle: (outcome: Promise<void>) => void
  const stopped = new Promise<void>((resolve) => (settle = resolve))

  function begin(reason: string): void {
    if (begun) return
    begun = true
    logger.info({ reason }, 'stopping')
    settle(stop())
  }

  let signals = 0
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (++signals > 1) process.exit(1)
      begin(signal)
    })
  }
  return { stopped, begin }
}
