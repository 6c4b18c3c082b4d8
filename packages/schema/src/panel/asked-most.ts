import { LRUCache } from 'lru-cache'

/** So many questions are remembered, and half as often after them: what was asked long ago counts for less and less. */
const remembered = 256

/** A few things by name, with whatever they take to be made and kept. */
export interface AskedMost<T extends object> {
  /** What is kept under a name, made now where it is to be; undefined where others are asked for more often. */
  get(name: string): T | undefined
}

/**
 * Keeps what is asked for most. A plain cache of the newest would let go of each before it comes again, where a few more are
 * asked for in turn than it keeps: all would be made and kept for nothing. So what is kept gives way to what is asked for twice as often.
 * @param most how many are kept
 * @param dispose is told of what is let go
 */
export function keepAskedMost<T extends object>(
  most: number,
  make: () => T,
  dispose: (value: T) => void,
): AskedMost<T> {
  const kept = new LRUCache<string, T>({ max: most, dispose })
  const counts = new Map<string, number>()
  let asked = 0

  function count(name: string): number {
    asked += 1
    if (asked > remembered) {
      asked >>= 1
      for (const [other, times] of counts) {
        if (times > 1) counts.set(other, times >> 1)
        else counts.delete(other)
      }
    }
    const times = (counts.get(name) ?? 0) + 1
    counts.set(name, times)
    return times
  }

  return {
    get(name) {
      const times = count(name)
      const known = kept.get(name)
      if (known !== undefined) return known
      const [oldest] = kept.size < most ? [] : kept.rkeys()
      if (oldest !== undefined && times <= 2 * (counts.get(oldest) ?? 0)) return undefined
      const made = make()
      kept.set(name, made)
      return made
    },
  }
}
