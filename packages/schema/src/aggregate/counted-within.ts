import { foldText } from '../fold-text.ts'
import type { Subjects } from '../panel/resolve-request.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { areasOf, inPlaceOf } from './members.ts'
import type { Exclusion } from './members.ts'

/** Text between blanks, so that a name is found as whole words; `Kosovo*` is found as Kosovo. */
const words = (text: string): string =>
  ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** Whether a note names an area: by our code, or by a name of it in any language. */
function names(view: ReleaseView, note: string, areaId: string): boolean {
  if (new RegExp(`\\b${areaId}\\b`, 'u').test(note)) return true
  const text = words(note)
  return view.by('AreaName', 'areaId', areaId).some(({ name }) => text.includes(words(name)))
}

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
  const within = notes.flatMap(({ areaId: whole, note }) =>
    areas.has(whole)
      ? [...areas]
          .filter((it) => it !== whole && names(view, note, it))
          .map((part) => ({ whole, part, note }))
      : [],
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
