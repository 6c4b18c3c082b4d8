import { distance } from 'fastest-levenshtein'

/** How many letters of a word may be wrong: none of a short one, where another word is as near. */
const allowed = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2)

/** Letters between a word and the nearest of some words, or the beginning of one; Infinity where all are too far. */
function nearest(word: string, candidates: readonly string[]): number {
  const most = allowed(word)
  let least = Infinity
  for (const candidate of candidates) {
    if (candidate.startsWith(word)) return 0
    if (most === 0 || Math.abs(candidate.length - word.length) > most) continue
    least = Math.min(least, distance(word, candidate))
  }
  return least <= most ? least : Infinity
}

/**
 * Letters that would have to be others (changed, added or left out: Levenshtein) for the words of a text to be words of
 * one name.
 * @param names folded, as `foldText` has it
 * @param words of the text, folded too
 * @returns Infinity where no name is near
 */
export function wrongLetters(names: readonly string[], words: readonly string[]): number {
  let least = Infinity
  for (const name of names) {
    const candidates = name.split(/[^\p{L}\p{N}.]+/u)
    let wrong = 0
    for (const word of words) {
      wrong += nearest(word, candidates)
      if (wrong >= least) break
    }
    least = Math.min(least, wrong)
  }
  return least
}
