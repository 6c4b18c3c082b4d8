import { isRecordKind, recordKinds } from '../records/kinds.ts'
import type { IdentifiedKind, InView, ReleaseView } from '../releases/release-view.ts'
import { byId } from './by-id.ts'

/** A record of any kind that has an id, to be told by `model`. */
export type AnyRecord = { [K in IdentifiedKind]: InView<K> }[IdentifiedKind]

/** An edge of a record as it is seen from there. Its role says what the source of the link is to its target. */
export type LinkEnd = InView<'Link'> & {
  /** True when the link leads from this record to the other. */
  readonly outgoing: boolean
  /** The record at the other end. */
  readonly other: AnyRecord
}

function isIdentified(kind: string): kind is IdentifiedKind {
  return isRecordKind(kind) && recordKinds[kind].key.length === 1 && recordKinds[kind].key[0] === 'id'
}

/** Whether the record is of this kind. */
export function isOf<K extends IdentifiedKind>(kind: K, record: AnyRecord): record is AnyRecord & InView<K> {
  return record.model === kind
}

/**
 * The edges of a record to others, whichever way they are written down: an instrument names its parties, a resource
 * the project that made it, and both ends are asked for the other.
 */
export function linksOf(view: ReleaseView, kind: IdentifiedKind, id: string): LinkEnd[] {
  const end = (link: InView<'Link'>, outgoing: boolean): LinkEnd[] => {
    const [otherKind, otherId] = outgoing ? [link.toKind, link.toId] : [link.fromKind, link.fromId]
    if (!isIdentified(otherKind)) return []
    const other = view.find(otherKind, otherId) as AnyRecord | undefined
    return other === undefined ? [] : [{ ...link, outgoing, other }]
  }
  const from = view.by('Link', 'fromId', id).filter(({ fromKind }) => fromKind === kind)
  const to = view.by('Link', 'toId', id).filter(({ toKind }) => toKind === kind)
  return [...from.flatMap((link) => end(link, true)), ...to.flatMap((link) => end(link, false))]
}

/**
 * The records of a kind that a record is linked to, each once, by id.
 * @param role only over links of this role; over any when it is not given.
 */
export function linked<K extends IdentifiedKind>(
  view: ReleaseView,
  kind: IdentifiedKind,
  id: string,
  otherKind: K,
  role?: string | null,
): InView<K>[] {
  const ends = linksOf(view, kind, id).filter((link) => role == null || link.role === role)
  return byId(ends.flatMap(({ other }) => (isOf(otherKind, other) ? other : [])))
}
