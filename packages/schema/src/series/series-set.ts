import type { TextKeeper } from '../graph/kept-text.ts'
import { KeptTexts } from './kept-texts.ts'
import { subjectId } from './stored-series.ts'
import type { StoredSeries } from './stored-series.ts'

/**
 * Series that are loaded and kept together: those of an indicator about areas, those about the corridors of one origin
 * or destination, or those about one subject.
 */
export interface SeriesSet {
  /** In order of indicator and key, by code unit. */
  readonly all: readonly StoredSeries[]
  /** The series about an area or corridor, in the same order; none when the set has none. */
  about(subjectId: string): readonly StoredSeries[]
  /** A value computed once for the life of the set. What it holds beside the set's own series is to be charged. */
  once<T>(key: string, compute: (set: SeriesSet) => T): T
  /** Texts of answers about its series. They live as long as the set, and count in the bound of its cache. */
  readonly texts: TextKeeper
  /** Bytes of memory that the set counts for; none where nobody keeps it. */
  readonly bytes: number
  /**
   * Counts memory that will live as long as the set and that was not there when it was loaded (texts made of its
   * values, say): the bound of the cache includes it.
   */
  charge(bytes: number): void
  /**
   * Whether it was asked for again since it was read, which whoever keeps the set notes: only then is it worth keeping
   * with it what the next question may need.
   */
  askedAgain: boolean
  /** Called whenever `bytes` has grown; by whoever keeps the set. */
  onGrowth: (() => void) | undefined
}

/** The set that loaded series belong to: those of one set share one block of values. */
const setOfValues = new WeakMap<ArrayBufferLike, SeriesSet>()

const none: readonly StoredSeries[] = []

/**
 * A class, and not a literal with a getter: V8 gives each such literal a hidden class of its own, and answers look at
 * hundreds of sets.
 */
class LoadedSet implements SeriesSet {
  readonly all: readonly StoredSeries[]
  askedAgain = false
  onGrowth: (() => void) | undefined = undefined
  /** A list only where there are several: most subjects have one series. */
  readonly #bySubject = new Map<string, StoredSeries | StoredSeries[]>()
  readonly #memo = new Map<string, unknown>()
  #texts: KeptTexts | undefined
  #bytes: number

  constructor(all: readonly StoredSeries[], bytes: number) {
    this.all = all
    this.#bytes = bytes
    for (const series of all) {
      const id = subjectId(series.subject)
      const before = this.#bySubject.get(id)
      if (Array.isArray(before)) before.push(series)
      else this.#bySubject.set(id, before === undefined ? series : [before, series])
    }
  }

  about(id: string): readonly StoredSeries[] {
    const found = this.#bySubject.get(id)
    if (found === undefined) return none
    return Array.isArray(found) ? found : [found]
  }

  once<T>(key: string, compute: (set: SeriesSet) => T): T {
    const known = this.#memo.get(key)
    // One look-up is enough for all but what was found to be undefined.
    if (known !== undefined || this.#memo.has(key)) return known as T
    const value = compute(this)
    this.#memo.set(key, value)
    return value
  }

  get texts(): KeptTexts {
    return (this.#texts ??= new KeptTexts((bytes) => {
      this.charge(bytes)
    }))
  }

  get bytes(): number {
    return this.#bytes
  }

  charge(bytes: number): void {
    this.#bytes += bytes
    this.onGrowth?.()
  }
}

/**
 * Puts series that were loaded together into a set.
 * @param all series whose `values` are views of one buffer, which is their set's alone
 * @param bytes memory that they take, see `setBytes`; none where nobody keeps the set, which then is let go of also when
 * its values are kept
 */
export function createSeriesSet(all: readonly StoredSeries[], bytes: number): SeriesSet {
  const set = new LoadedSet(all, bytes)
  const [first] = all
  if (first !== undefined && bytes > 0) setOfValues.set(first.values.buffer, set)
  return set
}

/**
 * Counts memory that lives as long as a loaded series does, such as the text of its values. A series that is derived
 * from others belongs to no set, and nothing is counted.
 */
export function chargeSeries(series: StoredSeries, bytes: number): void {
  setOfValues.get(series.values.buffer)?.charge(bytes)
}

/** Whether a series belongs to a set that was asked for again; a derived one belongs to one answer alone. */
export const isAskedAgain = ({ derivation, values }: StoredSeries): boolean =>
  derivation === undefined && setOfValues.get(values.buffer)?.askedAgain === true
