import type { TextKeeper } from '../graph/kept-text.ts'
import type { SeriesSet } from './series-set.ts'

/** Clients choose what they ask, so a set has texts of a few questions; the one that came first gives way. */
const mostTexts = 8

/** Longer names are of somebody who tries how many there can be. */
const longestName = 1_000

/** Bytes that a text takes besides its own. */
const bytesPerText = 150

class KeptTexts implements TextKeeper {
  readonly #set: SeriesSet
  readonly #texts = new Map<string, string>()

  constructor(set: SeriesSet) {
    this.#set = set
  }

  get(name: string): string | undefined {
    return this.#texts.get(name)
  }

  keep(name: string, text: string): void {
    if (name.length > longestName) return
    for (const [oldest, dropped] of this.#texts) {
      if (this.#texts.size < mostTexts) break
      this.#texts.delete(oldest)
      this.#set.charge(-bytesOf(oldest, dropped))
    }
    this.#texts.set(name, text)
    this.#set.charge(bytesOf(name, text))
  }
}

const bytesOf = (name: string, text: string): number =>
  bytesPerText + Buffer.byteLength(name) + Buffer.byteLength(text)

/** Texts of answers about a set of series. They live as long as it does, and count in the bound of its cache. */
export const textsOf = (set: SeriesSet): TextKeeper => set.once('texts', () => new KeptTexts(set))
