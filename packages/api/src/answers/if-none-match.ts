/**
 * Whether a client has the representation already (RFC 9110, section 13.1.2, with its weak comparison).
 *
 * @param header - `If-None-Match`.
 * @param tag - The entity tag of what would be sent, with its quotes.
 */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  // Tags of others may hold commas: they are taken out by their quotes, not split.
  const tags: readonly string[] = header.match(/"[^"]*"/g) ?? []
  return tags.includes(tag)
}
