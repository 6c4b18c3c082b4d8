import { graphError } from '../errors.ts'
import { resolveSubjects } from '../panel/resolve-request.ts'
import type { Subjects } from '../panel/resolve-request.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { checkSubject } from '../values/one-indicator.ts'
import type { RankingRequest } from './ranking-request.ts'

/**
 * The places that are ranked among each other, by code. With none named every country that there is; regions only
 * among regions.
 * @throws BAD_USER_INPUT when countries and regions are named together, and for places that the indicator is not about.
 */
export function rankedSubjects(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  request: RankingRequest,
): Subjects {
  const subjects = resolveSubjects(view, { ...request, indicators: [indicator.id] })
  checkSubject(indicator, subjects.kind)
  const kinds = (kind: 'COUNTRY' | 'REGION') =>
    subjects.ids.filter((id) => view.find('Area', id)?.kind === kind)
  const regions = kinds('REGION')
  if (regions.length > 0 && kinds('COUNTRY').length > 0) {
    throw graphError(
      'BAD_USER_INPUT',
      `areas: ${regions.join(', ')} ${regions.length === 1 ? 'is a region, which has' : 'are regions, which have'} no rank among countries. Rank regions by themselves, or give one as region for its members.`,
    )
  }
  return { ...subjects, ids: subjects.ids.toSorted((a, b) => (a < b ? -1 : 1)) }
}
