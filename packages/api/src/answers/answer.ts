import { hash } from 'node:crypto'
import type { AnswerHeaders } from './answer-notes.ts'
import type { Encoding } from './encoding.ts'
import { pack, worthPacking } from './pack.ts'

const none: AnswerHeaders = { get: [], post: [] }

/**
 * An answer of the graph, and what can be made of it: each is made once, when somebody first asks. A short text that is
 * sent once, to a POST, never becomes bytes of our own.
 */
export class Answer {
  /** How many bytes it has in UTF-8. */
  readonly length: number
  /** Its Content-Type. */
  readonly type: string
  /** Headers that go by the question and not by the bytes. */
  readonly headers: AnswerHeaders
  readonly #packed = new Map<Encoding, Buffer | Promise<Buffer>>()
  #content: string | Buffer
  #digest: string | undefined

  constructor(content: string | Buffer, type: string, headers: AnswerHeaders = none) {
    this.#content = content
    this.length = Buffer.byteLength(content)
    this.type = type
    this.headers = headers
  }

  /** The body as it is at hand: the text that it was made of, or bytes. */
  get content(): string | Buffer {
    return this.#content
  }

  /** The body in UTF-8, which takes the place of its text. */
  get bytes(): Buffer {
    if (typeof this.#content === 'string') this.#content = Buffer.from(this.#content)
    return this.#content
  }

  /** Whether its bytes depend on `Accept-Encoding`. */
  get packable(): boolean {
    return this.length >= worthPacking
  }

  /** Memory at most of an answer that is kept: its bytes, and packed in two ways, each to half or less. */
  get size(): number {
    // As a text it could take three times as much, and what is sent again would be encoded again.
    const { length } = this.bytes
    return this.packable ? 2 * length : length
  }

  /**
   * A strong entity tag (RFC 9110, section 8.8.3), with its quotes: from the bytes, and another for each encoding, since
   * the bytes that are sent differ.
   */
  tag(encoding: Encoding): string {
    this.#digest ??= hash('sha256', this.bytes, 'base64url').slice(0, 27)
    return encoding === 'identity' ? `"${this.#digest}"` : `"${this.#digest}-${encoding}"`
  }

  /** The body packed. At once where it is at hand. */
  packed(encoding: Exclude<Encoding, 'identity'>): Buffer | Promise<Buffer> {
    const known = this.#packed.get(encoding)
    if (known !== undefined) return known
    const packed = pack(this.bytes, encoding)
    this.#packed.set(encoding, packed)
    if (!Buffer.isBuffer(packed)) {
      packed.then(
        (bytes) => this.#packed.set(encoding, bytes),
        () => this.#packed.delete(encoding),
      )
    }
    return packed
  }
}
