import { resolveCorridor } from '../corridors/resolve-corridor.ts'
import { resolveIndicator } from '../indicators/resolve-indicator.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { graphError } from '../errors.ts'
import { membersOf, notDissolved, resolveArea } from '../releases/view-areas.ts'
import { resolvedIds, resolvedItem, unresolvedItem } from './coverage.ts'
import type { Resolved } from './coverage.ts'
import type { PanelRequest } from './panel-request.ts'

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

/**
 * Ends of corridors: countries, or the members of a region. A country as an origin is not answered by data of it as a
 * destination.
 */
function ends(view: ReleaseView, requested: string, as: 'ORIGIN' | 'DESTINATION'): readonly Resolved[] {
  const found = area(view, requested)
  const { resolvedTo } = found
  if (resolvedTo === null) return [found]
  const countries = view.find('Area', resolvedTo)?.kind === 'REGION' ? members(view, resolvedTo) : [found]
  return countries.map((item) => ({
    ...item,
    key: as === 'ORIGIN' ? `${item.resolvedTo ?? ''}-` : `-${item.resolvedTo ?? ''}`,
  }))
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

/** Areas that are named, then the members of a region that is; with neither every country. */
function areaSubjects(view: ReleaseView, { areas, region }: PanelRequest): Subjects {
  const items = (areas ?? []).map((requested) => area(view, requested))
  if (region == null)
    return { kind: 'AREA', items, ids: areas == null ? countries(view) : resolvedIds(items) }
  const found = area(view, region)
  if (found.resolvedTo === null || view.find('Area', found.resolvedTo)?.kind !== 'REGION') {
    throw graphError('BAD_USER_INPUT', `"${region}" is no region. The query { regions } lists them.`)
  }
  const all = [...items, ...members(view, found.resolvedTo)]
  return { kind: 'AREA', items: all, ids: resolvedIds(all) }
}

/** Corridors that are named, then those with data between the countries that are. */
function corridorSubjects(view: ReleaseView, { corridors, origins, destinations }: PanelRequest): Subjects {
  const items = (corridors ?? []).map((requested) => corridor(view, requested))
  if (origins == null && destinations == null) return { kind: 'CORRIDOR', items, ids: resolvedIds(items) }
  const from = origins?.flatMap((requested) => ends(view, requested, 'ORIGIN'))
  const to = destinations?.flatMap((requested) => ends(view, requested, 'DESTINATION'))
  const [fromIds, toIds] = [from, to].map((ends) => ends && new Set(resolvedIds(ends)))
  const between = view
    .all('Corridor')
    .filter(
      ({ originId, destinationId }) =>
        (fromIds?.has(originId) ?? true) && (toIds?.has(destinationId) ?? true),
    )
  return {
    kind: 'CORRIDOR',
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
      'Ask for corridors, or for areas and a region, in one question; not for both.',
    )
  }
  return corridorSubjects(view, request)
}
