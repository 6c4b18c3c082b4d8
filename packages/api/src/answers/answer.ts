import { hash } from 'node:crypto'
import type { AnswerHeaders } from './answer-notes.ts'
import type { Encoding } from './encoding.ts'
import { pack, worthPacking } from './pack.ts'

/** Longer answers are kept as bytes: as text they could take three times the memory. In UTF-16 units. */
const textAtMost = 1_024

const none: AnswerHeaders = { get: [], post: [] }

/**
 * An answer of the graph, and what can be made of it: each is made once, when somebody first asks. Small answers are mostly
 * sent as the text that they are, and never become bytes of our own.
 */
export class Answer {
  /** The body as it is sent plainly. */
  readonly content: string | Buffer
  /** How many bytes it has in UTF-8. */
  readonly length: number
  /** Its Content-Type. */
  readonly type: string
  /** Headers that go by the question and not by the bytes. */
  readonly headers: AnswerHeaders
  readonly #packed = new Map<Encoding, Buffer | Promise<Buffer>>()
  #bytes: Buffer | undefined
  #digest: string | undefined
  #sent = false

  constructor(content: string | Buffer, type: string, headers: AnswerHeaders = none) {
    const long = typeof content === 'string' && content.length > textAtMost
    this.content = long ? Buffer.from(content) : content
    this.length = Buffer.byteLength(this.content)
    this.type = type
    this.headers = headers
  }

  /** The body in UTF-8. */
  get bytes(): Buffer {
    return (this.#bytes ??= Buffer.isBuffer(this.content) ? this.content : Buffer.from(this.content))
  }

  /**
   * What is sent plainly. The first time a small body is a text, which goes into one piece with the head; whatever is sent
   * again is worth its bytes, for a text is encoded anew each time.
   */
  get body(): string | Buffer {
    if (this.#sent) return this.bytes
    this.#sent = true
    return this.content
  }

  /** Whether its bytes depend on `Accept-Encoding`. */
  get packable(): boolean {
    return this.length >= worthPacking
  }

  /** Bytes of memory at most: plain, perhaps as text and as bytes, and packed in two ways, each to half or less. */
  get size(): number {
    const plain = typeof this.content === 'string' ? 3 * this.length : this.length
    return this.packable ? plain + this.length : plain
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
