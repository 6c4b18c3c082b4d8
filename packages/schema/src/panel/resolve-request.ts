import { corridorEnds } from '../series/find-series.ts'
import { resolveIndicator } from '../indicators/resolve-indicator.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { graphError } from '../graph/errors.ts'
import { membersOf, resolveArea } from '../releases/view-areas.ts'
import type { Resolved } from './coverage.ts'
import type { PanelRequest } from './panel-request.ts'

/** The indicators of a request, each resolved or with the reason why not. */
export function resolveIndicators(view: ReleaseView, codes: readonly string[]): Resolved[] {
  return codes.map((requested) => {
    const found = resolveIndicator(view, requested)
    switch (found.outcome) {
      case 'RESOLVED':
        return { requested, outcome: 'RESOLVED', resolvedTo: found.indicator.id, candidates: [], reason: null }
      case 'AMBIGUOUS':
        return {
          requested,
          outcome: 'AMBIGUOUS',
          resolvedTo: null,
          candidates: found.candidates.map(({ id }) => id),
          reason: 'Several indicators have this code.',
        }
      case 'UNKNOWN':
        return {
          requested,
          outcome: 'UNKNOWN',
          resolvedTo: null,
          candidates: [],
          reason: 'No indicator has this id or code. The query { search } finds indicators by name.',
        }
      default:
        return found satisfies never
    }
  })
}

function area(view: ReleaseView, requested: string): Resolved {
  const found = resolveArea(view, requested)
  return {
    requested,
    outcome: found.outcome,
    resolvedTo: found.outcome === 'RESOLVED' ? found.areaId : null,
    candidates: found.outcome === 'AMBIGUOUS' ? found.candidates.map(({ areaId }) => areaId) : [],
    reason: found.reason,
  }
}

function corridor(view: ReleaseView, requested: string): Resolved {
  const { originId, destinationId } = corridorEnds(requested)
  const ends = [area(view, originId), area(view, destinationId)]
  const unresolved = ends.find(({ resolvedTo }) => resolvedTo === null)
  if (unresolved !== undefined) return { ...unresolved, requested }
  const resolvedTo = ends.map((end) => end.resolvedTo).join('-')
  return { requested, outcome: 'RESOLVED', resolvedTo, candidates: [], reason: null }
}

/**
 * The subjects of a request: areas, the members of a region, or corridors.
 * @throws BAD_USER_INPUT when none is asked for, or both areas and corridors are, or the region is none.
 */
export function resolveSubjects(view: ReleaseView, { areas, corridors, region }: PanelRequest): Resolved[] {
  if (corridors != null) {
    if (areas != null || region != null) {
      throw graphError('BAD_USER_INPUT', 'Ask for corridors, or for areas and a region, in one panel; not for both.')
    }
    return corridors.map((requested) => corridor(view, requested))
  }
  if (areas == null && region == null) {
    throw graphError('BAD_USER_INPUT', 'Name the places: areas, region (for its members) or corridors.')
  }
  const named = (areas ?? []).map((requested) => area(view, requested))
  if (region == null) return named
  const found = area(view, region)
  if (found.resolvedTo === null || view.find('Area', found.resolvedTo)?.kind !== 'REGION') {
    throw graphError('BAD_USER_INPUT', `"${region}" is no region. The query { regions } lists them.`)
  }
  const members = membersOf(view, found.resolvedTo).map(
    (id): Resolved => ({
      requested: id,
      outcome: 'RESOLVED',
      resolvedTo: id,
      candidates: [],
      reason: `Member of ${String(found.resolvedTo)}.`,
    }),
  )
  return [...named, ...members]
}
