import type { TextKeeper } from '../graph/kept-text.ts'

/** Clients choose what they ask, so a set has texts of a few questions; the one that came first gives way. */
const mostTexts = 8

/** Longer names are of somebody who tries how many there can be. */
const longestName = 1_000

/** Bytes that a text takes besides its own. */
const bytesPerText = 150

const bytesOf = (name: string, text: string): number =>
  bytesPerText + Buffer.byteLength(name) + Buffer.byteLength(text)

/** Keeps a few texts, and says how many bytes they take. */
export class KeptTexts implements TextKeeper {
  readonly #charge: (bytes: number) => void
  readonly #texts = new Map<string, string>()

  /** @param charge is told of each growth in bytes, and of each decrease as a negative one. */
  constructor(charge: (bytes: number) => void) {
    this.#charge = charge
  }

  get(name: string): string | undefined {
    return this.#texts.get(name)
  }

  keep(name: string, text: string): void {
    if (name.length > longestName) return
    for (const [oldest, dropped] of this.#texts) {
      if (this.#texts.size < mostTexts) break
      this.#texts.delete(oldest)
      this.#charge(-bytesOf(oldest, dropped))
    }
    this.#texts.set(name, text)
    this.#charge(bytesOf(name, text))
  }
}
