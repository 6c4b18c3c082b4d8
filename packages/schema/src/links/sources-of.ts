import { recordId } from '../records/kinds.ts'
import type { RecordKind } from '../records/records.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'

/** A record of any kind: what sources can be said of. */
export interface SourcedRecord {
  readonly view: ReleaseView
  readonly model: RecordKind
  readonly datasetId: string
}

/**
 * Where a record is said: the datasets and the places in them, by field and in the order of importance.
 * @param field only what is said of this field; `''` for the record as a whole; all when it is not given.
 */
export function sourcesOf(record: SourcedRecord, field?: string | null): InView<'SourceReference'>[] {
  const { view, model } = record
  // A record has the key fields of its model: that is what a view gives out.
  const id = recordId(model, record as never)
  return view
    .by('SourceReference', 'recordId', id)
    .filter((source) => source.recordKind === model && (field == null || source.field === field))
    .sort((a, b) => (a.field === b.field ? a.ordinal - b.ordinal : a.field < b.field ? -1 : 1))
}
