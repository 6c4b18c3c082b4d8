let last: Promise<unknown> = Promise.resolve()

/**
 * Waits for a turn of the event loop that nobody else has who asks here: work that is long in all, and short piece by
 * piece, leaves others their turns in between.
 */
export function ownTurn(): Promise<unknown> {
  last = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)))
  return last
}
