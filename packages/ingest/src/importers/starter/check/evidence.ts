import { recordId } from '@opencorridor/schema'
import type { RecordInput, RecordKind } from '@opencorridor/schema'
import type { IngestItem, SeriesItem } from '../../../item.ts'
import type { StarterDataset } from '../shapes/around.ts'

/** The starter set as it was loaded, looked up as the check needs it. */
export interface Evidence {
  records<K extends RecordKind>(kind: K): readonly RecordInput<K>[]
  /** Whether a record, or any field of it, is stated at a place such as `S4 l.340-344`. */
  isStatedAt(kind: RecordKind, key: Readonly<Record<string, unknown>>, place: string): boolean
  /** Every place that any record or value names. */
  places: ReadonlySet<string>
  series: readonly SeriesItem[]
}

export function createEvidence(
  items: readonly IngestItem[],
  datasets: readonly Pick<StarterDataset, 'text' | 'id'>[],
): Evidence {
  const texts = new Map<string, string>(datasets.map(({ text, id }) => [id, text]))
  const series = items.filter((item) => item.type === 'series')
  const records = <K extends RecordKind>(kind: K): readonly RecordInput<K>[] =>
    items.flatMap((item) => (isOf(item, kind) ? [item.record] : []))
  const stated = new Set<string>()
  const places = new Set<string>()
  for (const { recordKind, recordId: id, datasetId, locator } of records('SourceReference')) {
    const place = `${texts.get(datasetId) ?? datasetId} ${locator}`
    stated.add(`${recordKind} ${id} ${place}`)
    places.add(place)
  }
  for (const { attributes } of series.flatMap(({ observations }) => observations)) {
    for (const place of attributes?.SOURCE?.split('; ') ?? []) places.add(place)
  }
  return {
    records,
    isStatedAt: (kind, key, place) => stated.has(`${kind} ${recordId(kind, key)} ${place}`),
    places,
    series,
  }
}

function isOf<K extends RecordKind>(
  item: IngestItem,
  kind: K,
): item is IngestItem & { record: RecordInput<K> } {
  return item.type === 'record' && item.kind === kind
}
