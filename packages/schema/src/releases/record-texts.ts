import type { ItemTexts } from '../graph/kept-text.ts'
import type { IdentifiedKind, ReleaseView } from './release-view.ts'

/** Bytes of the texts of one kind of record that a release keeps; when they are more, all of them go. */
const maxBytes = 8 * 1024 * 1024

/** Clients choose what they ask: texts are kept of so many questions, under names of so many characters. */
const most = { names: 16, name: 1_000 }

/** Bytes that a text takes besides its own. */
const bytesPerText = 60

class TextsOfKind {
  readonly #byName = new Map<string, TextsOfName>()
  #bytes = 0

  of(name: string): TextsOfName {
    let texts = this.#byName.get(name)
    if (texts === undefined) {
      if (this.#byName.size >= most.names) this.#clear()
      this.#byName.set(name, (texts = new TextsOfName(this)))
    }
    return texts
  }

  charge(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes > maxBytes) this.#clear()
  }

  #clear(): void {
    this.#byName.clear()
    this.#bytes = 0
  }
}

class TextsOfName implements ItemTexts {
  readonly #kind: TextsOfKind
  readonly #texts = new Map<unknown, string>()

  constructor(kind: TextsOfKind) {
    this.#kind = kind
  }

  get(record: unknown): string | undefined {
    return this.#texts.get(record)
  }

  keep(record: unknown, text: string): void {
    this.#texts.set(record, text)
    this.#kind.charge(bytesPerText + Buffer.byteLength(text))
  }
}

/**
 * Texts of the records of a kind, as answers have them under a name: a record says the same for the life of its release.
 * Beside the bound of `CACHE_BYTES`, as the records themselves.
 */
export const recordTexts = (view: ReleaseView, kind: IdentifiedKind, name: string): ItemTexts | undefined =>
  name.length > most.name ? undefined : view.once(`texts of ${kind}`, () => new TextsOfKind()).of(name)
