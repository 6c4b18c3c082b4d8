import { foldText } from '../fold-text.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { searchEntries } from './search-index.ts'
import type { SearchableKind, SearchEntry } from './search-index.ts'
import { nearnessTo, wordsOf, wrongLetters } from './misspelt.ts'

/** How well a text fits: 4 a whole name or code, 3 the beginning of one, 2 the beginnings of words, 1 parts of words. */
function fit({ names }: SearchEntry, text: string, words: readonly string[]): number {
  if (names.includes(text)) return 4
  if (names.some((name) => name.startsWith(text))) return 3
  if (names.some((name) => words.every((word) => ` ${name}`.includes(` ${word}`)))) return 2
  return names.some((name) => words.every((word) => name.includes(word))) ? 1 : 0
}

/** The words of each entry's names; a word that is in many is kept once. */
const wordsOfEntries = (view: ReleaseView): ReadonlyMap<SearchEntry, readonly (readonly string[])[]> =>
  view.once('searchWords', () => {
    const known = new Map<string, string>()
    const once = (word: string): string => known.get(word) ?? (known.set(word, word), word)
    return new Map(
      searchEntries(view).map((entry) => [entry, entry.names.map((name) => wordsOf(name).map(once))]),
    )
  })

/**
 * Records whose names or codes fit a text, the best first; of equal fit those with the shorter title. Where nothing
 * fits, those that would if a few letters were others: see misspelt.ts.
 * @param kinds only these kinds; all when not given.
 */
export function search(view: ReleaseView, text: string, kinds?: ReadonlySet<SearchableKind>): SearchEntry[] {
  const folded = foldText(text)
  if (folded === '') return []
  const words = folded.split(' ')
  const entries = searchEntries(view).filter(({ record }) => kinds?.has(record.model) ?? true)
  const shorter = (a: SearchEntry, b: SearchEntry): number => a.title.length - b.title.length
  const fitting = entries
    .map((entry) => ({ entry, score: fit(entry, folded, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || shorter(a.entry, b.entry))
  if (fitting.length > 0) return fitting.map(({ entry }) => entry)
  const [names, near] = [wordsOfEntries(view), words.map(nearnessTo)]
  return entries
    .map((entry) => ({ entry, wrong: wrongLetters(names.get(entry) ?? [], near) }))
    .filter(({ wrong }) => Number.isFinite(wrong))
    .sort((a, b) => a.wrong - b.wrong || shorter(a.entry, b.entry))
    .map(({ entry }) => entry)
}
