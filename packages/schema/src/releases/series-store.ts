import { LRUCache } from 'lru-cache'
import type { SeriesSet } from '../series/series-set.ts'
import type { PackedSet } from './packed-set.ts'

/** How the memory of series does. */
export interface SeriesStoreFigures {
  /** Bytes that the process holds for all sets that are kept, and the bound. */
  readonly bytes: number
  readonly maxBytes: number
  /** Counted since the start: what was found, what was not, and what had to make room. */
  readonly hits: number
  readonly misses: number
  readonly evictions: number
}

/** Loaded series of all releases, bounded in bytes; what was used least recently goes first. */
export interface SeriesStore extends SeriesStoreFigures {
  /** The set of a key of a release, which is the most recently used then: the same one each time, as long as it is kept. */
  get(sequence: number, key: string): SeriesSet | undefined
  /** Keeps series as they were read, as long as there is room. What is charged to their set later counts too. */
  set(sequence: number, key: string, packed: PackedSet): void
  /** Lets go of everything of a release. */
  drop(sequence: number): void
}

/**
 * What a process holds for each byte of series: what was let go of stays until the collector comes, which is when the old
 * has grown by three tenths, and leaves holes in pages that others are still on. `pnpm bench growth` prints what
 * a process holds (docs/decisions/0066-memory-of-a-service.md).
 */
export const heldPerByte = 1.5

/** 512 MB: what `CACHE_BYTES` is when nobody says otherwise. */
const defaultBytes = 512 * 1024 * 1024

/** What is kept under one key of one release. */
interface Kept {
  readonly sequence: number
  readonly key: string
  /** Packed until it is asked for. */
  set: PackedSet | SeriesSet
  /** How many sets had been put in when it was last noted as used. */
  notedAt: number
}

/**
 * Makes an empty store.
 * @param maxBytes upper bound; a set that is larger by itself is not kept
 */
export function createSeriesStore(maxBytes = defaultBytes): SeriesStore {
  const bySequence = new Map<number, Map<string, Kept>>()
  // The set goes in a box of its own each time: for a value that it has already, the cache would not look at the new size.
  const order = new LRUCache<Kept, { readonly set: { readonly bytes: number } }>({
    maxSize: maxBytes,
    sizeCalculation: ({ set }) => Math.ceil(set.bytes * heldPerByte),
    dispose: (_, { sequence, key }, reason) => {
      if (reason === 'evict') evictions += 1
      if (reason !== 'set') bySequence.get(sequence)?.delete(key)
    },
  })
  /** The set of what is kept. It is asked for again, so it is made for as long as it is kept. */
  function unpacked(kept: Kept): SeriesSet {
    if (!('unpack' in kept.set)) return kept.set
    const set = kept.set.unpack(true)
    set.askedAgain = true
    kept.set = set
    set.onGrowth = () => {
      if (order.has(kept)) measure(kept)
    }
    set.onGrowth()
    return set
  }
  /** Has the bound look at how large something has become, for which it may have to go itself. */
  function measure(kept: Kept): void {
    order.set(kept, { set: kept.set })
    if (!order.has(kept)) bySequence.get(kept.sequence)?.delete(kept.key)
  }
  let puts = 0
  let [hits, misses, evictions] = [0, 0, 0]
  return {
    get(sequence, key) {
      const kept = bySequence.get(sequence)?.get(key)
      if (kept === undefined) {
        misses += 1
        return undefined
      }
      hits += 1
      // Nothing leaves until something comes: to note a use once in between is enough, and an answer has hundreds.
      if (kept.notedAt !== puts) {
        kept.notedAt = puts
        order.get(kept)
      }
      return unpacked(kept)
    },
    set(sequence, key, packed) {
      const keys = bySequence.get(sequence) ?? new Map<string, Kept>()
      bySequence.set(sequence, keys)
      const before = keys.get(key)
      if (before !== undefined) order.delete(before)
      const kept: Kept = { sequence, key, set: packed, notedAt: ++puts }
      keys.set(key, kept)
      measure(kept)
    },
    drop(sequence) {
      for (const kept of bySequence.get(sequence)?.values() ?? []) order.delete(kept)
      bySequence.delete(sequence)
    },
    get bytes() {
      return order.calculatedSize
    },
    maxBytes,
    get hits() {
      return hits
    },
    get misses() {
      return misses
    },
    get evictions() {
      return evictions
    },
  }
}
