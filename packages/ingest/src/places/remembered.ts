/** Longer texts are no names or codes, and are not kept. */
const longest = 200

/**
 * Remembers what a function gave for a text, since files repeat their texts; it forgets all when it holds too many, so
 * that a file of ever new texts takes no more memory than another.
 * @param most texts that are held at once
 */
export function remembered<T>(make: (text: string) => T, most: number): (text: string) => T {
  const made = new Map<string, { value: T }>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known.value
    const value = make(text)
    if (text.length > longest) return value
    if (made.size >= most) made.clear()
    made.set(text, { value })
    return value
  }
}
