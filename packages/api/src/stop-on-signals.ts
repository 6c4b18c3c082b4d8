import type { Logger } from './logger.ts'

/**
 * How a service goes: at once, as someone at a terminal wants it; after those who balance its load have seen that it is
 * going; or while other processes go on serving its port.
 */
export type Leaving = 'now' | 'drained' | 'retired'

/** Whoever runs many services sends SIGTERM, and whoever sits before one presses Ctrl+C. */
const signals = { SIGTERM: 'drained', SIGINT: 'now' } as const satisfies Record<string, Leaving>

/** The end of a service. */
export interface Stopping {
  /**
   * Resolves when the service has been stopped, rejects when that failed. The process is left to the caller, who may have a
   * database to close: it ends by itself when nothing is open any more.
   */
  readonly stopped: Promise<void>
  /** Stops the service as the first signal does; when it is stopping already, nothing happens. */
  begin(leaving: Leaving): void
}

/**
 * Ends a service in order on SIGTERM and SIGINT. A second signal ends the process at once, with exit code 1.
 *
 * @param stop - Stops the service; must end by itself.
 * @param logger - Told how it goes.
 */
export function stopOnSignals(stop: (leaving: Leaving) => Promise<void>, logger: Logger): Stopping {
  let begun = false
  let settle: (outcome: Promise<void>) => void
  const stopped = new Promise<void>((resolve) => (settle = resolve))

  function begin(leaving: Leaving): void {
    if (begun) return
    begun = true
    logger.info({ leaving }, 'stopping')
    settle(stop(leaving))
  }

  let heard = 0
  for (const [signal, leaving] of Object.entries(signals)) {
    process.on(signal, () => {
      if (++heard > 1) process.exit(1)
      begin(leaving)
    })
  }
  return { stopped, begin }
}
