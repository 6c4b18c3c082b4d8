import type { Logger } from './logger.ts'

/**
 * Ends a service in order on SIGTERM and SIGINT. A second signal ends the process at once, with exit code 1.
 *
 * @param stop - Stops the service; must end by itself.
 * @param logger - Told which signal came.
 * @returns Resolves when a signal has come and `stop` is through, rejects when that failed. The process is left to the
 *   caller, who may have a database to close: it ends by itself when nothing is open any more.
 */
export function stopOnSignals(stop: () => Promise<void>, logger: Logger): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopping = false
    const end = (signal: NodeJS.Signals): void => {
      if (stopping) process.exit(1)
      stopping = true
      logger.info({ signal }, 'stopping')
      stop().then(resolve, reject)
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end)
  })
}
