/** Something that is waited for. */
interface Waiting {
  readonly until: number
  readonly late: () => void
}

/** How often it is looked whether somebody waits for too long. */
const everyMs = 250

/**
 * Ends waits after a time. One timer looks after all of them: a timer for each question would take longer than looking up
 * what it asks for.
 *
 * @param limitMs - How long a wait may take; it ends within a quarter of a second after that.
 */
export function createDeadlines(limitMs: number) {
  const waiting = new Set<Waiting>()
  let timer: NodeJS.Timeout | undefined

  function look(): void {
    const now = performance.now()
    for (const one of waiting) {
      // They are in the order in which they began.
      if (one.until > now) break
      waiting.delete(one)
      one.late()
    }
    if (waiting.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }

  /** @returns a function that ends the wait. */
  return function wait(late: () => void): () => void {
    const one = { until: performance.now() + limitMs, late }
    waiting.add(one)
    timer ??= setInterval(look, everyMs).unref()
    return () => void waiting.delete(one)
  }
}
