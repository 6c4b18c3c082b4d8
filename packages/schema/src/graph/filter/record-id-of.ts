import { decodeGlobalID } from '@pothos/plugin-relay'
import type { IdentifiedKind, InView, ReleaseView } from '../../releases/release-view.ts'
import { graphError } from '../../errors.ts'
import { foldText } from '../../fold-text.ts'

/** Our code of what a text names: the text itself, or the code in a global id of the kind. */
function codeIn(kind: IdentifiedKind, text: string): string {
  try {
    const { typename, id } = decodeGlobalID(text)
    return typename === kind ? id : text
  } catch {
    return text
  }
}

/** The record of our code, or of a global id, or undefined. */
export function recordOf<K extends IdentifiedKind>(
  view: ReleaseView,
  kind: K,
  text: string,
): InView<K> | undefined {
  return view.find(kind, text) ?? view.find(kind, codeIn(kind, text))
}

/** What records of a kind are also called in filters: an organisation by its name, acronym or alias. */
export type Labels<K extends IdentifiedKind> = (record: InView<K>) => readonly (string | null)[]

/**
 * The record that an entry of a filter names: by our code or global id, else by a label that is its alone.
 * @param argument name of the argument, for the message.
 * @throws BAD_USER_INPUT when none, or more than one, answers to the text: a filter that is not understood would
 * give an empty list that says nothing.
 */
export function filterRecord<K extends IdentifiedKind>(
  view: ReleaseView,
  kind: K,
  text: string,
  argument: string,
  labels?: Labels<K>,
): InView<K> {
  const exact = recordOf(view, kind, text)
  if (exact !== undefined) return exact
  const [first, ...more] =
    labels === undefined ? [] : (labelIndex(view, kind, labels).get(foldText(text)) ?? [])
  if (first === undefined) {
    throw graphError('BAD_USER_INPUT', `${argument}: "${text}" is no ${kind} of this release.`)
  }
  if (more.length === 0) return first
  const candidates = [first, ...more].map(({ id }) => id).join(' or ')
  throw graphError('BAD_USER_INPUT', `${argument}: "${text}" may be ${candidates}. Name one of them.`)
}

function labelIndex<K extends IdentifiedKind>(view: ReleaseView, kind: K, labels: Labels<K>) {
  return view.once(`labels of ${kind}`, () => {
    const index = new Map<string, InView<K>[]>()
    for (const record of view.all(kind)) {
      const keys = new Set(labels(record).map((label) => foldText(label ?? '')))
      keys.delete('')
      for (const key of keys) index.set(key, [...(index.get(key) ?? []), record])
    }
    return index
  })
}
