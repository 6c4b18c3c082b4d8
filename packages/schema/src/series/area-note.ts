import type { DatasetAreaNoteModel } from '../../generated/client/models.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import type { SeriesNode } from './series-node.ts'

/** What the dataset of a series counts within the place that the series is about; undefined for corridors. */
export function areaNoteOf(
  view: ReleaseView,
  { subject, datasetId }: SeriesNode['series'],
): Pick<DatasetAreaNoteModel, 'includedIds' | 'note'> | undefined {
  if (subject.kind !== 'AREA') return undefined
  return view.by('DatasetAreaNote', 'areaId', subject.areaId).find((note) => note.datasetId === datasetId)
}
