/** A slot for each of so many texts: a power of two. */
const slots = 65_536

/** Both 32 bits of two rounds of FNV-1a over the characters; quick, and good enough to tell questions apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  // The low bits choose the slot: the high ones have to come down to them.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

/**
 * Remembers texts by their hash in a quarter of a megabyte, for a while. What comes once is the larger part of what
 * comes; keeping it would cost more than it saves, and would push out what comes again.
 *
 * @returns a function that says whether a text came before, and remembers it. It may say yes of one that did not.
 */
export function createSeenBefore(): (text: string) => boolean {
  const seen = new Uint32Array(slots)
  return (text) => {
    const value = hash(text) || 1
    const slot = value & (slots - 1)
    if (seen[slot] === value) return true
    seen[slot] = value
    return false
  }
}
