import { graphError } from '../errors.ts'
import type { PlacesRequest } from '../panel/panel-request.ts'
import { namesCorridors, resolveSubjects } from '../panel/resolve-request.ts'
import type { Subjects } from '../panel/resolve-request.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { checkSubject } from './one-indicator.ts'

/** Whether a question names no place: it is about all countries, or all corridors. */
export const namesNoPlace = ({ areas, region, ...corridors }: PlacesRequest): boolean =>
  areas == null && region == null && !namesCorridors(corridors)

/**
 * The places whose values an answer puts side by side, by code. With none named every country that there is; regions
 * only among regions.
 * @throws BAD_USER_INPUT when countries and regions are named together, and for places that the indicator is not about.
 */
export function comparablePlaces(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  places: PlacesRequest,
): Subjects {
  const subjects = resolveSubjects(view, places)
  checkSubject(indicator, subjects.kind)
  const kindOf = (id: string) => view.find('Area', id)?.kind
  const regions = subjects.ids.filter((id) => kindOf(id) === 'REGION')
  if (regions.length > 0 && subjects.ids.some((id) => kindOf(id) === 'COUNTRY')) {
    throw graphError(
      'BAD_USER_INPUT',
      `areas: ${regions.join(', ')} ${regions.length === 1 ? 'is a region' : 'are regions'}, the others are countries: a region has no rank among its members, and its value is made of theirs. Ask for one kind, or give a region as region for its members.`,
    )
  }
  return { ...subjects, ids: subjects.ids.toSorted((a, b) => (a < b ? -1 : 1)) }
}
