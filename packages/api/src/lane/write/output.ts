import { ReadyText } from '@opencorridor/schema/ready-text'

/** What all parts of one answer share. */
export interface Writing {
  /** The context of the request, for resolvers. */
  readonly context: object
  /** The variables of the request, coerced. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The arguments of fields that were computed for this request, by the place of the field in its document. */
  readonly args: (object | undefined)[]
  /** Values that are waited for. */
  waiting: number
  /** Called when nothing is waited for any more, or when something failed. Set once there is something to wait for. */
  settle: ((failed: boolean) => void) | undefined
}

/** Writes a value that is there; anything that is wrong with it is thrown. */
export type Write = (value: unknown, out: Output) => void

/** Thrown where an answer has an error; what it is, is told by whoever executes the question once more. */
export class Unwritable extends Error {
  override name = 'Unwritable'
}

/**
 * A part of an answer while it is written. What is there at once is added to one text; for what is waited for a part of
 * its own is left, which is written when it comes, while the fields behind it are written already.
 */
export class Output {
  readonly writing: Writing
  /** What was written last. */
  text = ''
  #before: (string | ReadyText | Output)[] | undefined

  constructor(writing: Writing) {
    this.writing = writing
  }

  /** Adds a text that is there already, as it is. */
  addReady(ready: ReadyText): void {
    this.#setAside(ready)
  }

  /** Leaves room for a value that is waited for. */
  addLater(value: PromiseLike<unknown>, write: Write): void {
    const { writing } = this
    const part = new Output(writing)
    this.#setAside(part)
    writing.waiting++
    const failed = (): void => writing.settle?.(true)
    value.then((it) => {
      try {
        write(it, part)
      } catch {
        failed()
        return
      }
      writing.waiting--
      if (writing.waiting === 0) writing.settle?.(false)
    }, failed)
  }

  /** The whole text. */
  get whole(): ReadyText {
    if (this.#before === undefined) return new ReadyText(this.text)
    const pieces: (string | ReadyText)[] = []
    this.#collect(pieces)
    return ReadyText.of(pieces)
  }

  #setAside(next: ReadyText | Output): void {
    this.#before ??= []
    this.#before.push(this.text, next)
    this.text = ''
  }

  #collect(pieces: (string | ReadyText)[]): void {
    for (const piece of this.#before ?? []) {
      if (piece instanceof Output) piece.#collect(pieces)
      else pieces.push(piece)
    }
    pieces.push(this.text)
  }
}
