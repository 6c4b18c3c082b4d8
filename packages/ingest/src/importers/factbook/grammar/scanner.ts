/**
 * Walks over one field's text. Every `take...` moves on when it finds what it was asked for, and stays where it is
 * when it does not; space before a part is skipped.
 */
export class Scanner {
  readonly text: string
  #at = 0

  constructor(text: string) {
    this.text = text
  }

  /** Where the walk stands; setting it goes back to a place taken before. */
  get at(): number {
    return this.#at
  }

  set at(position: number) {
    this.#at = position
  }

  /** Whether nothing but space is left. */
  get done(): boolean {
    return this.text.slice(this.#at).trim() === ''
  }

  /** Takes a literal, upper and lower case alike. */
  take(literal: string): boolean {
    const from = this.#afterSpace()
    if (this.text.slice(from, from + literal.length).toLowerCase() !== literal.toLowerCase()) return false
    this.#at = from + literal.length
    return true
  }

  /** Takes what a pattern with the flag `y` matches. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#afterSpace()
    const found = pattern.exec(this.text)?.[0]
    if (found === undefined || found === '') return undefined
    this.#at = pattern.lastIndex
    return found
  }

  /**
   * Takes a group in parentheses, with the groups inside it, and gives what stands between. The publisher forgets
   * to close some: such a group ends before the last group of the text that is closed.
   */
  group(): string | undefined {
    const from = this.#afterSpace()
    if (this.text[from] !== '(') return undefined
    const close = closing(this.text, from)
    const end = close ?? lastGroup(this.text, from)
    this.#at = close === undefined ? end : end + 1
    return this.text.slice(from + 1, end).trim()
  }

  /** Takes the words up to the next group or one of the separators, neither included. */
  words(separators: readonly string[]): string {
    const from = this.#afterSpace()
    let end = from
    while (end < this.text.length && this.text[end] !== '(') {
      if (separators.some((separator) => this.text.startsWith(separator, end))) break
      end++
    }
    this.#at = end
    return this.text.slice(from, end).trim()
  }

  #afterSpace(): number {
    let position = this.#at
    while (/\s/.test(this.text.charAt(position))) position++
    return position
  }
}

/** Position of the parenthesis that closes the one at `open`. */
function closing(text: string, open: number): number | undefined {
  let depth = 0
  for (let position = open; position < text.length; position++) {
    if (text[position] === '(') depth++
    else if (text[position] === ')' && --depth === 0) return position
  }
  return undefined
}

/** Where the last closed group after an unclosed parenthesis begins, or the end of the text. */
function lastGroup(text: string, open: number): number {
  const last = text.lastIndexOf('(')
  return last > open && closing(text, last) !== undefined ? last : text.length
}
