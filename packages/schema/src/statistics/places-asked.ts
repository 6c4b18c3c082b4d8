import { graphError } from '../errors.ts'
import { resolveSubjects } from '../panel/resolve-request.ts'
import type { Subjects } from '../panel/resolve-request.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { checkSubject } from '../values/one-indicator.ts'
import type { StatisticsRequest } from './statistics-request.ts'

/** Whether a question names no place: it is about all countries, or all corridors. */
export const namesNoPlace = ({
  areas,
  region,
  corridors,
  origins,
  destinations,
}: StatisticsRequest): boolean => [areas, region, corridors, origins, destinations].every((it) => it == null)

/**
 * The places that statistics are of, by code. With none named every country that there is.
 * @throws BAD_USER_INPUT when countries and regions are named together, and for places that the indicator is not about.
 */
export function placesAsked(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  request: StatisticsRequest,
): Subjects {
  const subjects = resolveSubjects(view, { ...request, indicators: [indicator.id] })
  checkSubject(indicator, subjects.kind)
  const kindOf = (id: string) => view.find('Area', id)?.kind
  const regions = subjects.ids.filter((id) => kindOf(id) === 'REGION')
  if (regions.length > 0 && subjects.ids.some((id) => kindOf(id) === 'COUNTRY')) {
    throw graphError(
      'BAD_USER_INPUT',
      `areas: ${regions.join(', ')} ${regions.length === 1 ? 'is a region' : 'are regions'}, the others are countries; the values of a region are made of those of its members. Ask for one kind, or give a region as region for its members.`,
    )
  }
  return { ...subjects, ids: subjects.ids.toSorted((a, b) => (a < b ? -1 : 1)) }
}
