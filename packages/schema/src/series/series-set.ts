import type { TextKeeper } from '../graph/kept-text.ts'
import { KeptTexts } from './kept-texts.ts'
import { objectBytes, subjectId } from './stored-series.ts'
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
  /** A value computed once for the life of the series as objects. What it holds beside them is to be charged. */
  once<T>(key: string, compute: (set: SeriesSet) => T): T
  /** Texts of answers about its series. They live as long as the set, also without the objects. */
  readonly texts: TextKeeper
  /** Bytes of memory that the texts count for, and the objects with what was made of them, beside what the series were read from. */
  readonly textBytes: number
  readonly objectBytes: number
  /**
   * Counts memory that will live as long as the objects and that was not there when they were made (texts of their
   * values, say): the bound of the cache includes it.
   */
  charge(bytes: number): void
  /** Lets go of the series as objects, which are made anew when somebody asks for them. */
  shed(): void
  /**
   * Whether it was asked for again since it was read, which whoever keeps the set notes: only then is it worth keeping
   * with it what the next question may need.
   */
  askedAgain: boolean
  /** Called when the objects are used, and whenever bytes have grown; by whoever keeps the set. */
  onUse: (() => void) | undefined
  onGrowth: (() => void) | undefined
}

/** The set that loaded series belong to: those of one set share one block of values. */
const setOfValues = new WeakMap<ArrayBufferLike, SeriesSet>()

const none: readonly StoredSeries[] = []

/** The series of a set, and what was made of them. */
interface SeriesObjects {
  readonly all: readonly StoredSeries[]
  /** A list only where there are several: most subjects have one series. */
  readonly bySubject: Map<string, StoredSeries | StoredSeries[]>
  readonly memo: Map<string, unknown>
}

function objectsOf(all: readonly StoredSeries[]): SeriesObjects {
  const bySubject: SeriesObjects['bySubject'] = new Map()
  for (const series of all) {
    const id = subjectId(series.subject)
    const before = bySubject.get(id)
    if (Array.isArray(before)) before.push(series)
    else bySubject.set(id, before === undefined ? series : [before, series])
  }
  return { all, bySubject, memo: new Map() }
}

/**
 * A class, and not a literal with a getter: V8 gives each such literal a hidden class of its own, and answers look at
 * hundreds of sets.
 */
class LoadedSet implements SeriesSet {
  askedAgain = false
  onUse: (() => void) | undefined = undefined
  onGrowth: (() => void) | undefined = undefined
  textBytes = 0
  objectBytes = 0
  readonly #read: () => readonly StoredSeries[]
  #made: SeriesObjects | undefined
  #texts: KeptTexts | undefined

  constructor(read: () => readonly StoredSeries[]) {
    this.#read = read
  }

  #objects(): SeriesObjects {
    if (this.#made !== undefined) {
      this.onUse?.()
      return this.#made
    }
    const made = objectsOf(this.#read())
    this.#made = made
    this.charge(objectBytes(made.all))
    return made
  }

  get all(): readonly StoredSeries[] {
    return this.#objects().all
  }

  about(id: string): readonly StoredSeries[] {
    const found = this.#objects().bySubject.get(id)
    if (found === undefined) return none
    return Array.isArray(found) ? found : [found]
  }

  once<T>(key: string, compute: (set: SeriesSet) => T): T {
    const { memo } = this.#objects()
    const known = memo.get(key)
    // One look-up is enough for all but what was found to be undefined.
    if (known !== undefined || memo.has(key)) return known as T
    const value = compute(this)
    memo.set(key, value)
    return value
  }

  get texts(): KeptTexts {
    return (this.#texts ??= new KeptTexts((bytes) => {
      this.textBytes += bytes
      this.onGrowth?.()
    }))
  }

  charge(bytes: number): void {
    // What is made of objects that were let go of lives as long as whoever still has them.
    if (this.#made === undefined) return
    this.objectBytes += bytes
    this.onGrowth?.()
  }

  shed(): void {
    this.#made = undefined
    this.objectBytes = 0
  }
}

/** Puts series into a set that lives as long as whoever asked for it. */
export const createSeriesSet = (all: readonly StoredSeries[]): SeriesSet => new LoadedSet(() => all)

/**
 * A set for who keeps it. What is made of its series counts for it.
 * @param read makes the series, whose `values` are views of `values`; each time they are asked for after a `shed`
 */
export function createKeptSet(values: ArrayBufferLike, read: () => readonly StoredSeries[]): SeriesSet {
  const set = new LoadedSet(read)
  setOfValues.set(values, set)
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
