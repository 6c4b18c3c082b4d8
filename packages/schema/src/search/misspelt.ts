import { distance } from 'fastest-levenshtein'

/** How many letters of a word may be wrong: none of a short one, where another word is as near. */
const allowed = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2)

/** The words of a name that is folded, as `foldText` has it. */
export const wordsOf = (name: string): string[] => name.split(/[^\p{L}\p{N}.]+/u)

function lettersBetween(word: string, candidate: string): number {
  if (candidate.startsWith(word)) return 0
  const most = allowed(word)
  if (most === 0) return Infinity
  const whole = Math.abs(candidate.length - word.length) > most ? Infinity : distance(word, candidate)
  // Who is still typing has the beginning of a word: it counts, but less than a whole word that is as near.
  const begun =
    candidate.length > word.length ? distance(word, candidate.slice(0, word.length)) + 0.5 : Infinity
  const least = Math.min(whole, begun)
  return Math.floor(least) <= most ? least : Infinity
}

/** How far words are from one word; each is compared once, for names share most of their words. */
export function nearnessTo(word: string): (candidate: string) => number {
  const known = new Map<string, number>()
  return (candidate) => {
    let letters = known.get(candidate)
    if (letters === undefined) known.set(candidate, (letters = lettersBetween(word, candidate)))
    return letters
  }
}

/**
 * Letters that would have to be others (changed, added or left out: Levenshtein) for the words of a text to be words of
 * one name, or beginnings of them; half a letter more for each that is but a beginning.
 * @param names the words of each
 * @param words how far words are from each word of the text
 * @returns Infinity where no name is near
 */
export function wrongLetters(
  names: readonly (readonly string[])[],
  words: readonly ((candidate: string) => number)[],
): number {
  let least = Infinity
  for (const candidates of names) {
    let wrong = 0
    for (const from of words) {
      let nearest = Infinity
      for (const candidate of candidates) nearest = Math.min(nearest, from(candidate))
      wrong += nearest
      if (wrong >= least) break
    }
    least = Math.min(least, wrong)
  }
  return least
}
