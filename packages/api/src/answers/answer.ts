import { hash } from 'node:crypto'
import type { Encoding } from './encoding.ts'
import { pack, worthPacking } from './pack.ts'

/** The bytes of an answer of the graph, and what can be made of them: each is made once, when somebody first asks. */
export class Answer {
  /** The body as it is sent plainly. */
  readonly bytes: Buffer
  /** Its Content-Type. */
  readonly type: string
  readonly #packed = new Map<Encoding, Buffer | Promise<Buffer>>()
  #digest: string | undefined

  constructor(content: string | Buffer, type: string) {
    this.bytes = typeof content === 'string' ? Buffer.from(content) : content
    this.type = type
  }

  /** Whether its bytes depend on `Accept-Encoding`. */
  get packable(): boolean {
    return this.bytes.length >= worthPacking
  }

  /** Bytes of memory at most: plain, and packed in two ways, each to half or less. */
  get size(): number {
    return this.packable ? 2 * this.bytes.length : this.bytes.length
  }

  /**
   * A strong entity tag (RFC 9110, section 8.8.3), with its quotes: from the bytes, and another for each encoding, since
   * the bytes that are sent differ.
   */
  tag(encoding: Encoding): string {
    this.#digest ??= hash('sha256', this.bytes, 'base64url').slice(0, 27)
    return encoding === 'identity' ? `"${this.#digest}"` : `"${this.#digest}-${encoding}"`
  }

  /** The bytes in an encoding. At once where they are at hand. */
  encoded(encoding: Encoding): Buffer | Promise<Buffer> {
    if (encoding === 'identity') return this.bytes
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
