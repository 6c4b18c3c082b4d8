import { randomBytes } from 'node:crypto'

/** Stands for a ready text while an answer is made into text. Nobody outside this process can know it. */
const mark = `ready-text:${randomBytes(24).toString('base64url')}`
const markInText = JSON.stringify(mark)

/** What the stringifying under way has left marks for; undefined when nobody will splice it in. */
let collected: ReadyText[] | undefined

/** From so many characters on, bytes are faster to put together than a text. */
const largeText = 16_384

/**
 * A leaf of an answer whose JSON text is there already. Formatting numbers is what large answers spend their time on,
 * so the text of a series is made once in the life of a release and spliced into every answer (`bodyWithReadyText`,
 * `stringifyWithReadyText`). To everybody else it is the value that its text says: `JSON.stringify` gives the same
 * either way.
 */
export class ReadyText {
  readonly #pieces: readonly (string | ReadyText)[]
  /** Whether each character of the texts among the pieces is a byte. */
  readonly #ascii: boolean

  /** @param text a whole JSON value, which is not checked. */
  constructor(text: string, pieces: readonly (string | ReadyText)[] = [text], ascii = false) {
    this.#pieces = pieces
    this.#ascii = ascii
  }

  /**
   * A text in which each character is of ASCII: it is copied without being looked at.
   * @param pieces what it is put together from when it is written out. Best some thousand characters each, made by `+=`:
   * many small ones take a call each, and what is larger than 128 KB when it is copied gets pages of its own from the system.
   */
  static ofAscii(...pieces: readonly string[]): ReadyText {
    return new ReadyText('', pieces, true)
  }

  /** A text of pieces, some of which are ready texts themselves. */
  static of(pieces: readonly (string | ReadyText)[]): ReadyText {
    return new ReadyText('', pieces)
  }

  /** The JSON text. */
  get text(): string {
    let text = ''
    for (const piece of this.#pieces) text += typeof piece === 'string' ? piece : piece.text
    return text
  }

  /** How many characters the text has. */
  get length(): number {
    let length = 0
    for (const piece of this.#pieces) length += piece.length
    return length
  }

  /** How many bytes the text has in UTF-8. */
  get byteLength(): number {
    let bytes = 0
    for (const piece of this.#pieces) {
      if (typeof piece !== 'string') bytes += piece.byteLength
      else bytes += this.#ascii ? piece.length : Buffer.byteLength(piece)
    }
    return bytes
  }

  /** For sending: a text where it is small, else UTF-8 into which the pieces are written at once. */
  get body(): string | Buffer {
    if (this.length < largeText) return this.text
    const bytes = Buffer.allocUnsafe(this.byteLength)
    this.writeTo(bytes, 0)
    return bytes
  }

  /** Writes the text in UTF-8 and returns the offset behind it. */
  writeTo(bytes: Buffer, offset: number): number {
    let at = offset
    for (const piece of this.#pieces) {
      // Latin-1 is ASCII here, and is copied without being looked at.
      if (typeof piece === 'string') at += bytes.write(piece, at, this.#ascii ? 'latin1' : 'utf8')
      else at = piece.writeTo(bytes, at)
    }
    return at
  }

  /** The mark where a splice is under way, else the value that the text says. */
  toJSON(): unknown {
    if (collected === undefined) return JSON.parse(this.text) as unknown
    collected.push(this)
    return mark
  }
}

const textOfList = Symbol('text of a list')

/** A list that many answers share, with its JSON text. */
export type ListWithText<T> = readonly T[] & { readonly [textOfList]?: ReadyText }

/**
 * Gives a list its text, which is made of it now: who writes answers may take that in place of its items.
 * @param items texts, in which each character is of ASCII; they are not to change any more.
 */
export function listWithText(items: string[]): ListWithText<string> {
  Object.defineProperty(items, textOfList, { value: ReadyText.ofAscii(JSON.stringify(items)) })
  return items
}

/** The text of a list, if it was given one. */
export const readyListText = (list: ListWithText<unknown>): ReadyText | undefined => list[textOfList]

/** `JSON.stringify` with another collector, or with none. */
function stringify(value: unknown, into: ReadyText[] | undefined): string {
  const outer = collected
  collected = into
  try {
    return JSON.stringify(value)
  } finally {
    collected = outer
  }
}

/**
 * The text of a value in parts, and the ready texts that go between them. Should the marks and the texts not match in
 * number (somebody's `toJSON` stringified one of them and threw the result away), it is stringified plainly, so that
 * the answer is the same in any case.
 */
function split(value: unknown): { parts: string[]; texts: readonly ReadyText[] } {
  const texts: ReadyText[] = []
  const text = stringify(value, texts)
  if (texts.length === 0) return { parts: [text], texts }
  const parts = text.split(markInText)
  return parts.length === texts.length + 1
    ? { parts, texts }
    : { parts: [stringify(value, undefined)], texts: [] }
}

/**
 * `JSON.stringify` for a value that may hold `ReadyText` anywhere: their texts are put in as they are.
 * @throws what `JSON.stringify` throws: for a cycle, or a bigint.
 */
export function stringifyWithReadyText(value: unknown): string {
  const { parts, texts } = split(value)
  return join(parts, texts)
}

function join(parts: readonly string[], texts: readonly ReadyText[]): string {
  let text = parts[0] ?? ''
  for (const [place, ready] of texts.entries()) text += ready.text + (parts[place + 1] ?? '')
  return text
}

/**
 * The same as a ready text, which is not put together yet.
 * @throws what `JSON.stringify` throws: for a cycle, or a bigint.
 */
export function readyTextOf(value: unknown): ReadyText {
  const { parts, texts } = split(value)
  return ReadyText.of(parts.flatMap((part, place) => [part, texts[place] ?? '']))
}

/**
 * The same for sending: a text where it is small, else UTF-8, into which the texts are written where they belong at once:
 * several times faster for large answers than to make one string of them first.
 * @throws what `JSON.stringify` throws: for a cycle, or a bigint.
 */
export const bodyWithReadyText = (value: unknown): string | Buffer => readyTextOf(value).body
