import { LRUCache } from 'lru-cache'
import type { SeriesSet } from '../series/series-set.ts'

/** Loaded series of all releases, bounded in bytes; what was used least recently goes first. */
export interface SeriesStore {
  /** The set of a key of a release, which is the most recently used then. */
  get(sequence: number, key: string): SeriesSet | undefined
  /** Keeps a set as long as there is room. What is charged to it later counts too. */
  set(sequence: number, key: string, set: SeriesSet): void
  /** Lets go of everything of a release. */
  drop(sequence: number): void
  /** Bytes of all sets that are kept, and the bound. */
  readonly bytes: number
  readonly maxBytes: number
}

/** 512 MB: what `CACHE_BYTES` is when nobody says otherwise. */
const defaultBytes = 512 * 1024 * 1024

/**
 * Makes an empty store.
 * @param maxBytes upper bound; a set that is larger by itself is not kept
 */
export function createSeriesStore(maxBytes = defaultBytes): SeriesStore {
  // In a box of its own each time: for a value that it has already, the cache would not look at the new size.
  const sets = new LRUCache<string, { readonly set: SeriesSet }>({
    maxSize: maxBytes,
    sizeCalculation: ({ set }) => set.bytes,
  })
  return {
    get: (sequence, key) => sets.get(`${sequence}\n${key}`)?.set,
    set(sequence, key, set) {
      const name = `${sequence}\n${key}`
      sets.set(name, { set })
      set.onGrowth = () => {
        if (sets.peek(name)?.set === set) sets.set(name, { set })
      }
    },
    drop(sequence) {
      for (const name of [...sets.keys()]) if (name.startsWith(`${sequence}\n`)) sets.delete(name)
    },
    get bytes() {
      return sets.calculatedSize
    },
    maxBytes,
  }
}
