import type { Logger } from './logger.ts'
import { describeError } from './logger.ts'

/**
 * Keeps the process when a promise is rejected that nobody waits for, which node would end it for.
 *
 * The executor of Yoga leaves such promises behind: where an item of a list fails at once, it gives up the list, and forgets
 * the items before it that are still being worked out and fail as well (outlive-rejections.test.ts). The answer is right; but
 * one question of that kind, and anybody can ask one, would end the service for all.
 *
 * @param logger - Told of each, for it may also be a fault of ours.
 * @returns a function that ends it.
 */
export function outliveRejections(logger: Logger): () => void {
  const note = (error: unknown): void => {
    logger.warn({ error: describeError(error) }, 'a promise was rejected that nobody waits for')
  }
  process.on('unhandledRejection', note)
  return () => void process.off('unhandledRejection', note)
}
