import type { SessionSource } from '../stage/session.ts'
import { deliverDue } from './deliver.ts'
import type { DeliverOptions } from './deliver.ts'

export interface KeepDeliveringOptions extends Omit<DeliverOptions, 'ended'> {
  /** Milliseconds between looks for messages that are due. Default 5,000. */
  interval?: number
  /** Told of a look that failed, such as for a lost database; the next one is made all the same. */
  onError?: (error: unknown) => void
}

/**
 * Sends messages as they come due. Any number of services may do so over one database.
 * @returns a function that ends it, and waits for what is on its way; what is due besides stays due
 */
export function keepDelivering(
  database: SessionSource,
  { interval = 5000, onError, ...options }: KeepDeliveringOptions = {},
): () => Promise<void> {
  let ended = false
  let timer: NodeJS.Timeout | undefined
  async function look(): Promise<void> {
    await deliverDue(database, { ...options, ended: () => ended }).catch((error: unknown) => onError?.(error))
    if (!ended) next()
  }
  let running = Promise.resolve()
  function next(): void {
    timer = setTimeout(() => {
      running = look()
    }, interval)
    timer.unref()
  }
  running = look()
  return async () => {
    ended = true
    clearTimeout(timer)
    await running
  }
}
