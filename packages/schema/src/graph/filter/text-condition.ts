import type { IdentifiedKind, InView, ReleaseView } from '../../releases/release-view.ts'
import { graphError } from '../errors.ts'
import { foldText } from '../fold-text.ts'
import type { Condition } from './conditions.ts'

/** Words are compared with every record, so what one question may ask is bounded. */
const longestText = 200

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
  if (text.length > longestText) {
    throw graphError(
      'BAD_USER_INPUT',
      `${argument} has ${text.length} characters; it may have ${longestText}.`,
    )
  }
  const folded = view.once(`text of ${kind}`, () =>
    view.all(kind).map((record) => ({ id: record.id, words: foldText(wordsOf(record).join('\n')) })),
  )
  const wanted = foldText(text).split(' ')
  return new Set(folded.flatMap(({ id, words }) => (wanted.every((word) => words.includes(word)) ? id : [])))
}
