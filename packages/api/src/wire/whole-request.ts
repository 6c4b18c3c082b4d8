import { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/**
 * A request whose body may be taken as a whole: the pieces go from the HTTP parser to who waits for them, and not through
 * the buffers, ticks and events of a stream, which take longer than an answer that is at hand. Until somebody asks for
 * it that way it is read like any other request.
 */
export class WholeRequest extends IncomingMessage {
  /** A body that was taken and given back: Yoga looks for it here. */
  body: Readable | undefined = undefined
  #pieces: Buffer[] | undefined

  /**
   * Takes the body. A client who goes away before its end is never heard of again.
   *
   * @param done - Hears of it as an event of the request, so in the asynchronous context that listeners are bound to.
   */
  takeBody(done: (body: Buffer) => void): void {
    this.#pieces = []
    this.once('body', done)
    // Nothing is read here, but node knows now that somebody does: it would throw the body away when the answer is sent.
    this.read(0)
  }

  /** Gives a body back that was taken, also that of a client who has gone. A stream: of a buffer Yoga lists the bytes. */
  giveBack(body: Buffer): void {
    this.body = Readable.from(body)
  }

  /** Called by the parser: a piece, or null for the end. */
  override push(piece: Buffer | null, encoding?: BufferEncoding): boolean {
    const pieces = this.#pieces
    if (pieces === undefined) return super.push(piece, encoding)
    if (piece !== null) pieces.push(piece)
    else {
      this.#pieces = []
      const [first = Buffer.alloc(0)] = pieces
      this.emit('body', pieces.length > 1 ? Buffer.concat(pieces) : first)
    }
    return true
  }
}
