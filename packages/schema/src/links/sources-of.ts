import { recordId } from '../records/kinds.ts'
import type { RecordKind, Records } from '../records/records.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'

/**
 * Where a record is said: the datasets and the places in them, in the order of the fields and of importance.
 * @param field only what is said of this field; `''` for the record as a whole; all when it is not given.
 */
export function sourcesOf<K extends RecordKind>(
  view: ReleaseView,
  kind: K,
  record: Pick<Records[K], keyof Records[K] & string>,
  field?: string | null,
): InView<'SourceReference'>[] {
  return view
    .by('SourceReference', 'recordId', recordId(kind, record))
    .filter((source) => source.recordKind === kind && (field == null || source.field === field))
    .sort((a, b) => (a.field === b.field ? a.ordinal - b.ordinal : a.field < b.field ? -1 : 1))
}
