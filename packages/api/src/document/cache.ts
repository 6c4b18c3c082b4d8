import { LRUCache } from 'lru-cache'

/** As Yoga wants its caches. */
interface Cache<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

/**
 * A cache of parsed documents, or of parse errors, bounded by the length of their texts together, the least recently
 * used leaving first. Yoga's own is bounded by number (1,024): filled with documents of the largest size allowed, it
 * would hold gigabytes.
 *
 * @param characters - Of all texts together. A parsed document takes 100 to 200 bytes for each character of its text.
 */
export function createDocumentCache<Value extends object>(characters: number): Cache<Value> {
  const cache = new LRUCache<string, Value>({
    maxSize: characters,
    sizeCalculation: (_value, text) => Math.max(1, text.length),
  })
  return {
    get: (text) => cache.get(text),
    set: (text, value) => {
      cache.set(text, value)
    },
  }
}
