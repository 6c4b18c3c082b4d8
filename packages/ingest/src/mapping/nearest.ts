import { distance } from 'fastest-levenshtein'

/**
 * The word that somebody may have meant, capitals aside: of three letters one may differ, of more two or a third of them.
 * Undefined where none is that near.
 */
function nearest(text: string, words: readonly string[]): string | undefined {
  const wanted = text.toLowerCase()
  const limit = wanted.length < 3 ? 0 : wanted.length === 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3))
  const [best] = words
    .map((word) => ({ word, far: distance(wanted, word.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
  return best?.word
}

/** The end of a sentence about a word that is not known: `did you mean "from"?`, or what there is where none is near. */
export function suggestion(text: string, words: readonly string[]): string {
  const near = nearest(text, words)
  if (near !== undefined) return `did you mean "${near}"?`
  return `there are ${words.map((word) => `"${word}"`).join(', ')}.`
}
