import { recordId } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import type { Activity } from '../activity.ts'

/**
 * Where a record is stated: the identifier of the activity, and the place in it. Lines are left out: they move with
 * every edition, and each reference would be a revision then.
 * @param key the fields of the record's key
 */
export function reference(
  activity: Activity,
  kind: RecordKind,
  key: Readonly<Record<string, unknown>>,
  place?: string,
  statedBy: string | null = null,
): RecordItem {
  return recordItem('SourceReference', {
    recordKind: kind,
    recordId: recordId(kind, key),
    field: '',
    ordinal: 0,
    datasetId: activity.datasetId,
    locator: place === undefined ? activity.identifier : `${activity.identifier} ${place}`,
    statedBy,
  })
}
