import type { Logger } from './logger.ts'

/**
 * Ends the process in order on SIGTERM and SIGINT: `stop`, then exit code 0 (1 if stopping failed). A second signal
 * ends it at once, with code 1.
 *
 * @param stop - Such as stopping the server and then closing the database; must end by itself.
 * @param logger - Told which signal came.
 */
export function stopOnSignals(stop: () => Promise<void>, logger: Logger): void {
  let stopping = false

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (stopping) process.exit(1)
    stopping = true
    logger.info({ signal }, 'stopping')
    try {
      await stop()
      process.exit(0)
    } catch (error) {
      logger.error({ error: error instanceof Error ? error.message : 'unknown' }, 'stopping failed')
      process.exit(1)
    }
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, (name) => void end(name))
}
