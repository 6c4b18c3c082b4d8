import { corridorEnds } from '../series/find-series.ts'
import { resolveIndicator } from '../indicators/resolve-indicator.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { graphError } from '../graph/errors.ts'
import { membersOf, notDissolved, resolveArea } from '../releases/view-areas.ts'
import { resolvedIds } from './coverage.ts'
import type { Resolved } from './coverage.ts'
import type { PanelRequest } from './panel-request.ts'

/** The indicators of a request, each resolved or with the reason why not. */
export function resolveIndicators(view: ReleaseView, codes: readonly string[]): Resolved[] {
  return codes.map((requested) => {
    const found = resolveIndicator(view, requested)
    switch (found.outcome) {
      case 'RESOLVED':
        return {
          requested,
          outcome: 'RESOLVED',
          resolvedTo: found.indicator.id,
          candidates: [],
          reason: null,
        }
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

/** What a panel is about: the ids of its subjects in their order, and what became of each place that was named. */
export interface Subjects {
  ids: string[]
  items: Resolved[]
}

function countries(view: ReleaseView, region: string | undefined): string[] {
  if (region !== undefined) return membersOf(view, region)
  return view
    .by('Area', 'kind', 'COUNTRY')
    .filter(notDissolved)
    .map(({ id }) => id)
}

/** Areas that are named, then the members of a region that is; with neither every country. */
function areaSubjects(view: ReleaseView, { areas, region }: PanelRequest): Subjects {
  const items = (areas ?? []).map((requested) => area(view, requested))
  const named = resolvedIds(items)
  if (region == null) return { items, ids: areas == null ? countries(view, undefined) : named }
  const found = area(view, region)
  if (found.resolvedTo === null || view.find('Area', found.resolvedTo)?.kind !== 'REGION') {
    throw graphError('BAD_USER_INPUT', `"${region}" is no region. The query { regions } lists them.`)
  }
  const members = countries(view, found.resolvedTo)
  const reason = `Member of ${found.resolvedTo}.`
  return {
    ids: [...new Set([...named, ...members])],
    items: [
      ...items,
      ...members.map((id): Resolved => ({
        requested: id,
        outcome: 'RESOLVED',
        resolvedTo: id,
        candidates: [],
        reason,
      })),
    ],
  }
}

/** Corridors that are named, then those with data between the countries that are. */
function corridorSubjects(view: ReleaseView, { corridors, origins, destinations }: PanelRequest): Subjects {
  const items = (corridors ?? []).map((requested) => corridor(view, requested))
  if (origins == null && destinations == null) return { items, ids: resolvedIds(items) }
  const from = origins?.map((requested) => area(view, requested))
  const to = destinations?.map((requested) => area(view, requested))
  const [fromIds, toIds] = [from, to].map((ends) => ends && new Set(resolvedIds(ends)))
  const between = view
    .all('Corridor')
    .filter(
      ({ originId, destinationId }) =>
        (fromIds?.has(originId) ?? true) && (toIds?.has(destinationId) ?? true),
    )
  return {
    ids: [...new Set([...resolvedIds(items), ...between.map(({ id }) => id)])],
    items: [...items, ...(from ?? []), ...(to ?? [])],
  }
}

/**
 * The subjects of a request: areas, the members of a region, every country, or corridors.
 * @throws BAD_USER_INPUT when both areas and corridors are asked for, or the region is none.
 */
export function resolveSubjects(view: ReleaseView, request: PanelRequest): Subjects {
  const { areas, region, corridors, origins, destinations } = request
  const aboutCorridors = [corridors, origins, destinations].some((it) => it != null)
  if (!aboutCorridors) return areaSubjects(view, request)
  if (areas != null || region != null) {
    throw graphError(
      'BAD_USER_INPUT',
      'Ask for corridors, or for areas and a region, in one panel; not for both.',
    )
  }
  return corridorSubjects(view, request)
}
