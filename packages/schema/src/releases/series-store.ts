import { LRUCache } from 'lru-cache'
import type { SeriesSet } from '../series/series-set.ts'
import type { PackedSet } from './packed-set.ts'
import { askPlace } from './series-group.ts'
import type { SeriesAsk } from './series-group.ts'

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
  /** Whether series that come push out others: lately something that was read had to go. */
  readonly isFull: boolean
  /** The set of an ask of a release, which is the most recently used then: the same one each time, as long as it is kept. */
  get(sequence: number, ask: SeriesAsk): SeriesSet | undefined
  /** Keeps series as they were read, as long as there is room. What is charged to their set later counts too. */
  set(sequence: number, ask: SeriesAsk, packed: PackedSet): void
  /** Lets go of everything of a release. */
  drop(sequence: number): void
}

/**
 * What a process holds for each byte of series: what was let go of stays until the collector comes, which is when the old
 * has grown by three tenths, and leaves holes in pages that others are still on. `pnpm bench memory` prints what
 * a process holds (docs/decisions/0066-memory-of-a-service.md).
 */
export const heldPerByte = 2.1

/** 512 MB: what `CACHE_BYTES` is when nobody says otherwise. */
const defaultBytes = 512 * 1024 * 1024

/** As long as nothing had to go when so many came, there is room. */
const lately = 1_000

/** Bytes that a set takes without texts and objects. */
const setBytes = 350

/** What is kept of one ask of one release. */
interface Kept {
  /** What is kept of its indicator, and its place there. */
  readonly among: Map<string, Kept>
  readonly place: string
  readonly packed: PackedSet
  /** Made when it is asked for again. */
  set: SeriesSet | undefined
  /** How often something had come when it was last noted as used, and when the objects of its set were. */
  usedAt: number
  objectsUsedAt: number
}

const indicatorOf = (ask: SeriesAsk): string => ('indicatorId' in ask ? ask.indicatorId : '')

const held = (bytes: number): number => Math.ceil(bytes * heldPerByte)

/** What is held of a set without its objects. */
const bytesOf = ({ packed, set }: Kept): number =>
  held(packed.bytes + (set === undefined ? 0 : setBytes + set.textBytes))

/**
 * Makes an empty store.
 * @param maxBytes upper bound; a set that is larger by itself is not kept
 */
export function createSeriesStore(maxBytes = defaultBytes): SeriesStore {
  /** By release, indicator and place. */
  const bySequence = new Map<number, Map<string, Map<string, Kept>>>()
  /** What is kept, and by themselves the sets that have objects, by last use. It makes no room by itself. */
  const order = new LRUCache<Kept | SeriesSet, { readonly bytes: number; readonly kept: Kept }>({
    maxSize: Number.MAX_SAFE_INTEGER,
    sizeCalculation: ({ bytes }) => bytes,
  })
  let comings = 0
  let puts = 0
  let lastEviction = -Infinity
  let [hits, misses, evictions] = [0, 0, 0]

  /** Counts what is kept as it was read, with its texts. */
  function measure(kept: Kept): void {
    order.set(kept, { kept, bytes: bytesOf(kept) })
  }

  function forget(kept: Kept): void {
    order.delete(kept)
    const { set } = kept
    if (set !== undefined) {
      set.onUse = set.onGrowth = undefined
      order.delete(set)
    }
    kept.among.delete(kept.place)
  }

  /**
   * Makes room for what has come. Of what was used least recently the objects go first, and what was read stays for as long
   * again: objects are made far sooner than series are read.
   */
  function fit(): void {
    comings += 1
    while (order.calculatedSize > maxBytes) {
      const [oldest] = order.rvalues()
      if (oldest === undefined) return
      const { kept } = oldest
      if (kept.set !== undefined && order.has(kept.set)) {
        order.delete(kept.set)
        kept.set.shed()
        order.get(kept)
      } else {
        evictions += 1
        lastEviction = puts
        forget(kept)
      }
    }
  }

  /** The set of what is kept, which is asked for again. */
  function setOf(kept: Kept): SeriesSet {
    if (kept.set !== undefined) return kept.set
    const set = kept.packed.keep()
    kept.set = set
    set.askedAgain = true
    set.onUse = () => {
      if (kept.objectsUsedAt === comings) return
      kept.objectsUsedAt = comings
      order.get(kept)
      order.get(set)
    }
    set.onGrowth = () => {
      const bytes = held(set.objectBytes)
      if (bytesOf(kept) + bytes > maxBytes) {
        // Whoever has it goes on with its objects.
        forget(kept)
        return
      }
      measure(kept)
      if (bytes > 0) order.set(set, { kept, bytes })
      fit()
    }
    set.onGrowth()
    return set
  }

  return {
    get(sequence, ask) {
      const kept = bySequence.get(sequence)?.get(indicatorOf(ask))?.get(askPlace(ask))
      if (kept === undefined) {
        misses += 1
        return undefined
      }
      hits += 1
      // Nothing leaves until something comes: to note a use once in between is enough, and an answer has hundreds.
      if (kept.usedAt !== comings) {
        kept.usedAt = comings
        order.get(kept)
      }
      return setOf(kept)
    },
    set(sequence, ask, packed) {
      const ofRelease = bySequence.get(sequence) ?? new Map<string, Map<string, Kept>>()
      bySequence.set(sequence, ofRelease)
      const among = ofRelease.get(indicatorOf(ask)) ?? new Map<string, Kept>()
      ofRelease.set(indicatorOf(ask), among)
      const place = askPlace(ask)
      const before = among.get(place)
      if (before !== undefined) forget(before)
      const kept: Kept = { among, place, packed, set: undefined, usedAt: 0, objectsUsedAt: 0 }
      puts += 1
      if (bytesOf(kept) > maxBytes) {
        lastEviction = puts
        return
      }
      among.set(place, kept)
      measure(kept)
      fit()
    },
    drop(sequence) {
      for (const among of bySequence.get(sequence)?.values() ?? [])
        for (const kept of among.values()) forget(kept)
      bySequence.delete(sequence)
      lastEviction = -Infinity
    },
    get isFull() {
      return puts - lastEviction < lately
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
