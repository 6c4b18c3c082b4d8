import { groupBy } from '../releases/record-index.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import type { SeriesGroup } from '../releases/series-group.ts'
import type { SeriesSet } from './series-set.ts'
import type { StoredSeries } from './stored-series.ts'

/** Splits a stored corridor id into migrant origin and destination; what clients write is for `resolveCorridor`. */
export function corridorEnds(corridorId: string): { originId: string; destinationId: string } {
  const [originId = '', destinationId = ''] = corridorId.split('-')
  return { originId, destinationId }
}

/** An indicator, as far as its series are found by it. */
export interface SeriesIndicator {
  id: string
  subject: 'AREA' | 'CORRIDOR'
}

/** A group of series, and those of the subjects asked for that are in it. */
interface Members {
  group: SeriesGroup
  ids: readonly string[]
}

/** Where the series about some subjects are. */
export interface FoundSets {
  /** The set in which the series about a subject are; others may be in it too, so take what is `about` the subject. */
  setOf: (subjectId: string) => SeriesSet
  /** The one set in which all of them are; undefined where they are, or may be, in several. */
  only: SeriesSet | undefined
}

/** For up to so many subjects it may be enough to read their series, where their group is not in memory. */
const mostFew = 4

/**
 * The sets in which the series of one indicator about some subjects are. Corridors are read by origin, or by
 * destination where that takes fewer groups.
 * @param subjects area ids, or corridor ids
 * @returns the sets of these subjects; at once where all areas of the indicator lie in memory, as is usual
 */
export function findSets(
  view: ReleaseView,
  indicator: SeriesIndicator,
  subjects: readonly string[],
): FoundSets | Promise<FoundSets> {
  const kept = indicator.subject === 'AREA' ? view.keptSeries({ indicatorId: indicator.id }) : undefined
  return kept === undefined ? loadSets(view, indicator, subjects) : inOne(kept)
}

const inOne = (set: SeriesSet): FoundSets => ({ setOf: () => set, only: set })

async function loadSets(
  view: ReleaseView,
  indicator: SeriesIndicator,
  subjects: readonly string[],
): Promise<FoundSets> {
  if (indicator.subject === 'AREA' && subjects.length > mostFew) {
    const set = await view.series({ indicatorId: indicator.id })
    return inOne(set)
  }
  const groups = groupsOf(indicator, subjects)
  const sets = new Map<string, SeriesSet>()
  await Promise.all(
    groups.map(async ({ group, ids }) => {
      if (subjects.length > mostFew) {
        const set = await view.series(group)
        for (const id of ids) sets.set(id, set)
      } else {
        const few = await view.seriesOfFew(
          group,
          ids.map((id) => subjectGroup(indicator, id)),
        )
        for (const [place, id] of ids.entries()) sets.set(id, few[place] as SeriesSet)
      }
    }),
  )
  function setOf(subjectId: string): SeriesSet {
    const set = sets.get(subjectId)
    if (set === undefined) throw new RangeError(`${subjectId} is none of the subjects that were looked for.`)
    return set
  }
  const [first] = sets.values()
  return { setOf, only: [...sets.values()].every((set) => set === first) ? first : undefined }
}

/**
 * Every series of one indicator about some subjects of one release, of all datasets and breakdowns, in the order of
 * the subjects.
 * @param subjects area ids, or corridor ids
 */
export async function findSeries(
  view: ReleaseView,
  indicator: SeriesIndicator,
  subjects: readonly string[],
): Promise<StoredSeries[]> {
  const { setOf } = await findSets(view, indicator, subjects)
  return subjects.flatMap((id) => setOf(id).about(id))
}

const subjectGroup = ({ id: indicatorId, subject }: SeriesIndicator, id: string): SeriesGroup =>
  subject === 'AREA' ? { indicatorId, areaId: id } : { indicatorId, ...corridorEnds(id) }

/**
 * The groups that the series about some subjects lie in: the areas of the indicator, or corridors by origin, or by
 * destination where that takes fewer groups.
 */
export function groupsOf(
  { id: indicatorId, subject }: SeriesIndicator,
  subjects: readonly string[],
): Members[] {
  if (subjects.length === 0) return []
  if (subject === 'AREA') return [{ group: { indicatorId }, ids: subjects }]
  const ends = subjects.map((id) => ({ id, ...corridorEnds(id) }))
  const origins = groupBy(ends, 'originId')
  const destinations = groupBy(ends, 'destinationId')
  const byDestination = destinations.size < origins.size
  return [...(byDestination ? destinations : origins)].map(([end, members]) => ({
    group: byDestination ? { indicatorId, destinationId: end } : { indicatorId, originId: end },
    ids: members.map(({ id }) => id),
  }))
}
