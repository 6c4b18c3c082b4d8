import type { IdentifiedKind, InView, ReleaseView } from '../../releases/release-view.ts'
import { foldText } from '../../fold-text.ts'
import { boundedText } from './bounds.ts'
import type { Condition } from './conditions.ts'

/**
 * The records in which every word of a text occurs, as part of a word or whole; letter case and diacritics do not
 * matter. What the records say is folded once in the life of a release.
 * @param wordsOf what is searched of a record; the same for every call of a kind.
 * @param argument name of the argument, for the message.
 * @throws BAD_USER_INPUT for a text of more than 200 characters.
 */
export function textCondition<K extends IdentifiedKind>(
  view: ReleaseView,
  kind: K,
  text: string | null | undefined,
  wordsOf: (record: InView<K>) => readonly (string | null)[],
  argument = 'filter.text',
): Condition {
  if (text == null) return undefined
  const wanted = foldText(boundedText(argument, text)).split(' ')
  const folded = view.once(`text of ${kind}`, () =>
    view.all(kind).map((record) => ({ id: record.id, words: foldText(wordsOf(record).join('\n')) })),
  )
  return new Set(folded.flatMap(({ id, words }) => (wanted.every((word) => words.includes(word)) ? id : [])))
}
