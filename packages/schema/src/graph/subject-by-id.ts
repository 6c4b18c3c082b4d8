import type { InView, ReleaseView } from '../releases/release-view.ts'
import { corridorEnds } from '../series/find-series.ts'
import { corridorOf } from './corridors.ts'
import { present } from './present.ts'

/** The area or corridor of an id of ours, for the union `SeriesSubject`. */
export function subjectById(
  view: ReleaseView,
  kind: 'AREA' | 'CORRIDOR',
  id: string,
): InView<'Area'> | InView<'Corridor'> {
  if (kind === 'AREA') return present(view.find('Area', id))
  const known = view.find('Corridor', id)
  if (known !== undefined) return known
  const { originId, destinationId } = corridorEnds(id)
  return corridorOf(view, originId, destinationId)
}
