/**
 * When a loader sends its next batch: at the end of the tick, as DataLoader does by itself, but while `most` batches
 * are under way only when one of them has come back. What is asked for meanwhile goes along in one statement, so that
 * many who ask for a little each are not many statements, which wait for connections and cost more each than what they
 * read.
 */
export interface StatementQueue {
  /** DataLoader's `batchScheduleFn`. */
  readonly schedule: (send: () => void) => void
  /** Runs what a batch does, and lets the next one go when it is done. */
  readonly run: <T>(batch: () => Promise<T>) => Promise<T>
}

/** Makes a queue with nothing under way. */
export function createStatementQueue(most: number): StatementQueue {
  const waiting: (() => void)[] = []
  let underWay = 0
  return {
    schedule(send) {
      // After the promises that are settled already, whose callbacks may ask for more.
      void Promise.resolve().then(() => {
        process.nextTick(() => {
          if (underWay < most) send()
          else waiting.push(send)
        })
      })
    },
    async run(batch) {
      underWay += 1
      try {
        return await batch()
      } finally {
        underWay -= 1
        waiting.shift()?.()
      }
    },
  }
}
