import { ReadyText } from '@opencorridor/schema/ready-text'

/** What all parts of one answer share. */
export interface Writing {
  /** The context of the request, for resolvers. */
  readonly context: object
  /** The variables of the request, coerced. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The arguments of fields that were computed for this request, by the place of the field in its document. */
  readonly args: (object | undefined)[]
  /** Names of what is asked of fields whose texts are kept, by the same places. */
  readonly names: (string | undefined)[]
  /** Values that are waited for. */
  waiting: number
  /** Called when nothing is waited for any more, or when something failed. Set once there is something to wait for. */
  settle: ((failed: boolean) => void) | undefined
}

/** What the parts of an answer share, before anything is written of it. */
export const newWriting = (context: object, variables: Writing['variables']): Writing => ({
  context,
  variables,
  args: [],
  names: [],
  waiting: 0,
  settle: undefined,
})

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

  /**
   * Adds what is written as a part of its own, and gives its text to who keeps it: at once, unless it waits for something.
   */
  addKept(writeInto: (part: Output) => void, keep: (text: string) => void): void {
    const { writing } = this
    const own: Writing = { ...writing, waiting: 0, settle: undefined }
    const part = new Output(own)
    writeInto(part)
    if (own.waiting === 0) {
      const { text } = part.whole
      keep(text)
      this.text += text
      return
    }
    this.#setAside(part)
    writing.waiting++
    own.settle = (failed) => {
      if (!failed) {
        keep(part.whole.text)
        writing.waiting--
      }
      if (failed || writing.waiting === 0) writing.settle?.(failed)
    }
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
