import { resolveCorridor } from '../corridors/resolve-corridor.ts'
import { resolveIndicator } from '../indicators/resolve-indicator.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { graphError } from '../errors.ts'
import { membersOf, notDissolved, resolveArea } from '../releases/view-areas.ts'
import { resolvedIds, resolvedItem, unresolvedItem } from './coverage.ts'
import type { Resolved } from './coverage.ts'
import type { PlacesRequest } from './panel-request.ts'

function understandIndicator(view: ReleaseView, requested: string): Resolved {
  const found = resolveIndicator(view, requested)
  switch (found.outcome) {
    case 'RESOLVED': {
      const { id } = found.indicator
      return resolvedItem(requested, id, id === requested ? 'Our code.' : `A code of ${id}.`)
    }
    case 'AMBIGUOUS':
      return unresolvedItem(
        requested,
        'Several indicators have this code.',
        found.candidates.map(({ id }) => id),
      )
    case 'UNKNOWN':
      return unresolvedItem(
        requested,
        'No indicator has this id or code. The query { search } finds indicators by name.',
      )
    default:
      return found satisfies never
  }
}

function understandArea(view: ReleaseView, requested: string): Resolved {
  const found = resolveArea(view, requested)
  if (found.outcome === 'RESOLVED') return resolvedItem(requested, found.areaId, found.reason)
  const candidates = found.outcome === 'AMBIGUOUS' ? found.candidates.map(({ areaId }) => areaId) : []
  return unresolvedItem(requested, found.reason, candidates)
}

/** Texts that are remembered; there are some thousand codes and names, and clients write many others. */
const mostRemembered = 4096

/**
 * What became of each thing that is named, found out once: panels name the same indicators and hundreds of places again
 * and again.
 * @param of what is named, as the view remembers it by
 */
const remembered =
  (of: string, understand: (view: ReleaseView, requested: string) => Resolved) =>
  (view: ReleaseView, requested: string): Resolved => {
    const items = view.once(of, () => new Map<string, Resolved>())
    const known = items.get(requested)
    if (known !== undefined) return known
    const item = understand(view, requested)
    if (requested.length <= 100) {
      if (items.size >= mostRemembered) items.clear()
      items.set(requested, item)
    }
    return item
  }

const indicator = remembered('indicators of panels', understandIndicator)
const area = remembered('places of panels', understandArea)

/** The indicators of a request, each resolved or with the reason why not. */
export const resolveIndicators = (view: ReleaseView, codes: readonly string[]): Resolved[] =>
  codes.map((requested) => indicator(view, requested))

/** What data of a country as an end of corridors are found by, see `Resolved`. */
const endKey = (id: string, as: 'ORIGIN' | 'DESTINATION') => (as === 'ORIGIN' ? `${id}-` : `-${id}`)

/** An end of corridors: a country, which as an origin is not answered by data of it as a destination. */
function end(view: ReleaseView, requested: string, as: 'ORIGIN' | 'DESTINATION'): Resolved {
  const found = area(view, requested)
  const { resolvedTo } = found
  if (resolvedTo === null) return found
  if (view.find('Area', resolvedTo)?.kind !== 'COUNTRY') {
    const argument = as === 'ORIGIN' ? 'originRegion' : 'destinationRegion'
    return unresolvedItem(requested, `${resolvedTo} is a region; give it as ${argument} for its members.`)
  }
  return { ...found, key: endKey(resolvedTo, as) }
}

/** Ends of corridors that are named, and the members of a region that is; undefined where neither is. */
function ends(
  view: ReleaseView,
  named: PlacesRequest['origins'],
  region: PlacesRequest['originRegion'],
  as: 'ORIGIN' | 'DESTINATION',
) {
  if (named == null && region == null) return undefined
  const byRegion = region == null ? [] : membersNamed(view, region)
  return {
    named: (named ?? []).map((requested) => end(view, requested, as)),
    members: byRegion.map((item) => ({ ...item, key: endKey(item.resolvedTo ?? '', as) })),
  }
}

function corridor(view: ReleaseView, requested: string): Resolved {
  const found = resolveCorridor(view, requested)
  if (found.outcome === 'RESOLVED') return resolvedItem(requested, found.id, found.reason)
  return unresolvedItem(requested, found.reason, found.outcome === 'AMBIGUOUS' ? found.candidates : [])
}

/** What a panel is about: the ids of its subjects in their order, and what became of each place that was named. */
export interface Subjects {
  kind: 'AREA' | 'CORRIDOR'
  ids: readonly string[]
  items: readonly Resolved[]
}

/** Every country that there is. */
const countries = (view: ReleaseView): readonly string[] =>
  view.once('countries of panels', () =>
    view
      .by('Area', 'kind', 'COUNTRY')
      .filter(notDissolved)
      .map(({ id }) => id),
  )

/** The members of a region, which are items of the question as places that are named. */
const members = (view: ReleaseView, regionId: string): readonly Resolved[] =>
  view.once(`members in panels: ${regionId}`, () =>
    membersOf(view, regionId).map((id) => resolvedItem(id, id, `Member of ${regionId}.`)),
  )

/** @throws BAD_USER_INPUT when it is no region. */
function membersNamed(view: ReleaseView, region: string): readonly Resolved[] {
  const { resolvedTo } = area(view, region)
  if (resolvedTo === null || view.find('Area', resolvedTo)?.kind !== 'REGION') {
    throw graphError('BAD_USER_INPUT', `"${region}" is no region. The query { regions } lists them.`)
  }
  return members(view, resolvedTo)
}

/** Areas that are named, then the members of a region that is; with neither every country. */
function areaSubjects(view: ReleaseView, { areas, region }: PlacesRequest): Subjects {
  const items = (areas ?? []).map((requested) => area(view, requested))
  if (region == null)
    return { kind: 'AREA', items, ids: areas == null ? countries(view) : resolvedIds(items) }
  const all = [...items, ...membersNamed(view, region)]
  return { kind: 'AREA', items: all, ids: resolvedIds(all) }
}

/** Corridors that are named, then those with data between the countries that are. */
function corridorSubjects(view: ReleaseView, request: PlacesRequest): Subjects {
  const { origins, originRegion, destinations, destinationRegion } = request
  const items = (request.corridors ?? []).map((requested) => corridor(view, requested))
  const from = ends(view, origins, originRegion, 'ORIGIN')
  const to = ends(view, destinations, destinationRegion, 'DESTINATION')
  if (from === undefined && to === undefined) return { kind: 'CORRIDOR', items, ids: resolvedIds(items) }
  const [fromIds, toIds] = [from, to].map(
    (all) => all && new Set(resolvedIds([...all.named, ...all.members])),
  )
  const between = view
    .all('Corridor')
    .filter(
      ({ originId, destinationId }) =>
        (fromIds?.has(originId) ?? true) && (toIds?.has(destinationId) ?? true),
    )
  return {
    kind: 'CORRIDOR',
    ids: [...new Set([...resolvedIds(items), ...between.map(({ id }) => id)])],
    items: [
      ...items,
      ...[from, to].flatMap((all) => all?.named ?? []),
      ...[from, to].flatMap((all) => all?.members ?? []),
    ],
  }
}

/** Whether a question names corridors or ends of them. */
export const namesCorridors = (request: PlacesRequest): boolean =>
  [
    request.corridors,
    ...[request.origins, request.originRegion],
    ...[request.destinations, request.destinationRegion],
  ].some((it) => it != null)

/**
 * The subjects of a request: areas, the members of a region, every country, or corridors.
 * @throws BAD_USER_INPUT when both areas and corridors are asked for, or the region is none.
 */
export function resolveSubjects(view: ReleaseView, request: PlacesRequest): Subjects {
  const { areas, region } = request
  if (!namesCorridors(request)) return areaSubjects(view, request)
  if (areas != null || region != null) {
    throw graphError(
      'BAD_USER_INPUT',
      'Ask for corridors, or for areas and a region, in one question; not for both.',
    )
  }
  return corridorSubjects(view, request)
}
