import type { RecordItem } from '@opencorridor/ingest'
import type { RecordInput, RecordKind } from '@opencorridor/schema'

/** A record as an importer yields it. */
export function recordItem<K extends RecordKind>(kind: K, record: RecordInput<K>): RecordItem<K> {
  return { type: 'record', kind, record }
}
