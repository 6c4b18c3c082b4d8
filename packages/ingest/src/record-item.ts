import type { RecordInput, RecordKind } from '@opencorridor/schema'
import type { RecordItem } from './item.ts'

/** A record as an importer yields it. */
export function recordItem<K extends RecordKind>(kind: K, record: RecordInput<K>): RecordItem<K> {
  return { type: 'record', kind, record }
}
