import type { Subjects } from '../panel/resolve-request.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { areasOf, inPlaceOf } from './members.ts'
import type { Exclusion } from './members.ts'

/**
 * Members whose figures a dataset counts within another member, as its note on that one says (Kosovo* in Serbia):
 * they are left out, for they are in the sum already.
 * @param ids members that the dataset has series of.
 */
export function countedWithin(
  view: ReleaseView,
  datasetId: string,
  kind: Subjects['kind'],
  ids: readonly string[],
): Exclusion[] {
  const notes = view.by('DatasetAreaNote', 'datasetId', datasetId)
  if (notes.length === 0) return []
  const areas = new Set(ids.flatMap((id) => areasOf(kind, id)))
  const within = notes.flatMap(({ areaId: whole, includedIds, note }) =>
    areas.has(whole) ? includedIds.filter((it) => areas.has(it)).map((part) => ({ whole, part, note })) : [],
  )
  const members = new Set(ids)
  return ids.flatMap((id) => {
    const found = within.find(
      ({ part, whole }) => areasOf(kind, id).includes(part) && members.has(inPlaceOf(kind, id, part, whole)),
    )
    return found === undefined
      ? []
      : { subjectId: id, reason: `${datasetId} counts ${found.part} within ${found.whole}: ${found.note}` }
  })
}
