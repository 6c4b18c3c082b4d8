import { graphError } from '../errors.ts'
import type { Subjects } from '../panel/resolve-request.ts'
import { notDissolved } from '../releases/view-areas.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { corridorEnds } from '../series/find-series.ts'

/** A member that was asked for and is left out of every period, and why. */
export interface Exclusion {
  readonly subjectId: string
  /** In words. */
  readonly reason: string
}

/** What an aggregate is of. */
export interface Members {
  readonly ids: readonly string[]
  readonly excluded: readonly Exclusion[]
}

/** Areas that a subject stands for: itself, or the two ends of a corridor. */
export const areasOf = (kind: Subjects['kind'], id: string): readonly string[] => {
  if (kind === 'AREA') return [id]
  const { originId, destinationId } = corridorEnds(id)
  return [originId, destinationId]
}

/**
 * The subjects that are as one of them, but about another area: the corridors that begin or end there in its place.
 * @param areaId the area that takes the place of `of`.
 */
export const inPlaceOf = (kind: Subjects['kind'], id: string, of: string, areaId: string): string =>
  kind === 'AREA'
    ? areaId
    : areasOf(kind, id)
        .map((end) => (end === of ? areaId : end))
        .join('-')

/** Every state that a state followed, however far back. */
function forebears(view: ReleaseView, areaId: string, known = new Set<string>()): Set<string> {
  for (const { predecessorId } of view.by('AreaSuccession', 'successorId', areaId)) {
    if (known.has(predecessorId)) continue
    known.add(predecessorId)
    forebears(view, predecessorId, known)
  }
  return known
}

/**
 * The members of an aggregate: what was named, and those that stand for a region, for every country or for the
 * corridors of a country; of these the ones of dissolved states are left out.
 * @param named ids of areas that the question names itself: a dissolved state among them is meant.
 * @throws NOT_AGGREGABLE when a region is among the members, or a state together with one that it followed: what
 * is said of them may count the same people twice.
 */
export function membersFor(view: ReleaseView, { kind, ids }: Subjects, named: ReadonlySet<string>): Members {
  const regions = kind === 'AREA' ? ids.filter((id) => view.find('Area', id)?.kind === 'REGION') : []
  if (regions.length > 0) {
    throw graphError(
      'NOT_AGGREGABLE',
      `areas: ${regions.join(', ')} ${regions.length === 1 ? 'is a region' : 'are regions'}, and nothing adds up over regions. Give one as region for its members, or ask { panel } for what publishers say of it.`,
      { regions },
    )
  }
  const excluded: Exclusion[] = []
  const kept = ids.filter((id) => {
    const gone = areasOf(kind, id).find((areaId) => {
      const area = view.find('Area', areaId)
      return area !== undefined && !notDissolved(area) && !named.has(areaId)
    })
    if (gone !== undefined) {
      excluded.push({ subjectId: id, reason: `${gone} is no more, and its successors may count the same.` })
    }
    return gone === undefined
  })
  const members = new Set(kept)
  for (const id of kept) {
    for (const areaId of areasOf(kind, id)) {
      const before = [...forebears(view, areaId)].find((it) => members.has(inPlaceOf(kind, id, areaId, it)))
      if (before === undefined) continue
      throw graphError(
        'NOT_AGGREGABLE',
        `${areaId} followed ${before}: values of both may count the same twice. Name one or the other.`,
        { members: [before, areaId] },
      )
    }
  }
  return { ids: kept, excluded }
}
