import { abortable } from './abortable.ts'

/** Lets so many through at once; the others wait their turn, and leave the queue when they are aborted. */
export interface Gate {
  /** Runs a task when its turn comes. */
  pass<Value>(signal: AbortSignal, task: () => Promise<Value>): Promise<Value>
}

/**
 * Makes a gate.
 * @param width how many at once, at least 1
 */
export function createGate(width: number): Gate {
  let free = width
  const waiting = new Set<() => void>()

  /** Hands the place on to whoever has waited longest. */
  function leave(): void {
    const [next] = waiting
    if (next === undefined) free += 1
    else {
      waiting.delete(next)
      next()
    }
  }

  return {
    async pass(signal, task) {
      if (free > 0) free -= 1
      else {
        await abortable<undefined>(signal, (done) => {
          const turn = () => {
            done(undefined)
          }
          waiting.add(turn)
          return () => waiting.delete(turn)
        })
      }
      try {
        return await task()
      } finally {
        leave()
      }
    },
  }
}
