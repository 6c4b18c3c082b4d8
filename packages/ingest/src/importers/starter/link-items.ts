import type { RecordKind } from '@opencorridor/schema'
import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import type { StarterLink } from './shapes/around.ts'
import type { Sources } from './source-items.ts'

/** The record that the links start from, and where it is stated. */
export interface LinkOrigin {
  kind: RecordKind
  id: string
  places: readonly string[]
}

/** Links with their sources: a link that names none is stated where its record is. */
export function* linkItems(
  { kind: fromKind, id: fromId, places }: LinkOrigin,
  links: readonly StarterLink[],
  sources: Sources,
): Generator<RecordItem> {
  for (const { role, kind: toKind, id: toId, note, source } of links) {
    const stated = source ?? places
    const link = { fromKind, fromId, toKind, toId, role, note, datasetId: sources.dataset(stated) }
    yield recordItem('Link', link)
    yield* sources.references({ kind: 'Link', key: link }, stated)
  }
}
