import { IncomingMessage } from 'node:http'

/**
 * A request whose body may be taken as a whole: the pieces go from the HTTP parser to who waits for them, and not through
 * the buffers, ticks and events of a stream, which take longer than an answer that is at hand. Until somebody asks for
 * it that way, and after it was given back, it is read like any other request.
 */
export class WholeRequest extends IncomingMessage {
  #taken = false
  #body: Buffer | undefined

  /**
   * Takes the body. A client who goes away before its end is never heard of again.
   *
   * @param done - Hears of it as an event of the request, so in the asynchronous context that listeners are bound to.
   */
  takeBody(done: (body: Buffer) => void): void {
    this.#taken = true
    this.once('body', done)
    // Nothing is read here, but node knows now that somebody does: it would throw the body away when the answer is sent.
    this.read(0)
  }

  /** Puts a body that was taken back, to be read as a stream. */
  giveBack(): void {
    this.#taken = false
    if (this.#body !== undefined) super.push(this.#body)
    super.push(null)
  }

  /** Called by the parser: a piece, or null for the end. */
  override push(piece: Buffer | null, encoding?: BufferEncoding): boolean {
    if (!this.#taken) return super.push(piece, encoding)
    if (piece === null) this.emit('body', this.#body ?? Buffer.alloc(0))
    else this.#body = this.#body === undefined ? piece : Buffer.concat([this.#body, piece])
    return true
  }
}
