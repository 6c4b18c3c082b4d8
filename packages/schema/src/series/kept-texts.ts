import type { TextKeeper } from '../graph/kept-text.ts'

/** Clients choose what they ask, so a set has texts of a few questions; the one that came first gives way. */
const mostTexts = 8

/** Longer names are of somebody who tries how many there can be. */
const longestName = 1_000

/** Bytes that a text takes besides its own; the first stands by itself, since most sets have one. */
const bytesPerText = 100

const bytesOf = (name: string, text: string): number =>
  bytesPerText + Buffer.byteLength(name) + Buffer.byteLength(text)

/** Keeps a few texts, and says how many bytes they take. */
export class KeptTexts implements TextKeeper {
  readonly #charge: (bytes: number) => void
  #name: string | undefined
  #text = ''
  /** Those that came after the first. */
  #more: Map<string, string> | undefined

  /** @param charge is told of each growth in bytes, and of each decrease as a negative one. */
  constructor(charge: (bytes: number) => void) {
    this.#charge = charge
  }

  get(name: string): string | undefined {
    return name === this.#name ? this.#text : this.#more?.get(name)
  }

  keep(name: string, text: string): void {
    // Two who found nothing may both come with it.
    if (name.length > longestName || this.get(name) !== undefined) return
    if (this.#name === undefined) [this.#name, this.#text] = [name, text]
    else {
      this.#more ??= new Map()
      if (this.#more.size + 1 >= mostTexts) this.#dropFirst(this.#name, this.#more)
      this.#more.set(name, text)
    }
    this.#charge(bytesOf(name, text))
  }

  #dropFirst(name: string, more: Map<string, string>): void {
    this.#charge(-bytesOf(name, this.#text))
    for (const [next, text] of more) {
      ;[this.#name, this.#text] = [next, text]
      more.delete(next)
      return
    }
  }
}
