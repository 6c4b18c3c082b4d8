/** An answer as it is kept: text, so that everyone who gets it gets an object of their own. */
export interface CachedAnswer {
  /** Quoted, as it came. */
  readonly etag: string
  readonly body: string
}

/**
 * Keeps answers with their ETag. An answer is never given without asking the service whether it still holds, so a cache
 * may lose anything at any time. A cache of your own may live elsewhere (a file, Redis, a KV store).
 */
export interface AnswerCache {
  /** @param address the whole address of the question */
  get(address: string): CachedAnswer | undefined | Promise<CachedAnswer | undefined>
  set(address: string, answer: CachedAnswer): unknown
}

/**
 * A cache in memory; what was not used for longest goes first.
 * @param maxLength characters of answers and addresses in all; one character takes one or two bytes
 */
export function memoryCache(maxLength = 16_000_000): AnswerCache {
  const kept = new Map<string, CachedAnswer>()
  let length = 0

  function drop(address: string): CachedAnswer | undefined {
    const answer = kept.get(address)
    if (answer !== undefined && kept.delete(address)) length -= address.length + answer.body.length
    return answer
  }

  function set(address: string, answer: CachedAnswer): void {
    drop(address)
    kept.set(address, answer)
    length += address.length + answer.body.length
    // A map is in the order of insertion, and `get` inserts anew.
    for (const [oldest] of kept) {
      if (length <= maxLength) break
      drop(oldest)
    }
  }

  return {
    get(address) {
      const answer = drop(address)
      if (answer !== undefined) set(address, answer)
      return answer
    },
    set,
  }
}
