import type { ReleaseView } from '../releases/release-view.ts'
import type { SeriesGroup } from '../releases/load-series.ts'
import { subjectId } from './stored-series.ts'
import type { StoredSeries } from './stored-series.ts'

/** Splits a stored corridor id into migrant origin and destination; what clients write is for `resolveCorridor`. */
export function corridorEnds(corridorId: string): { originId: string; destinationId: string } {
  const [originId = '', destinationId = ''] = corridorId.split('-')
  return { originId, destinationId }
}

/**
 * Every series of one indicator about some subjects of one release, of all datasets and breakdowns, in the order of
 * the subjects. Corridors are read by origin, or by destination where that takes fewer groups.
 * @param subjects area ids, or corridor ids.
 */
export async function findSeries(
  view: ReleaseView,
  indicator: { id: string; subject: 'AREA' | 'CORRIDOR' },
  subjects: readonly string[],
): Promise<StoredSeries[]> {
  const groups = groupsOf(indicator, subjects)
  const loaded = (await Promise.all(groups.map((group) => view.series(group)))).flat()
  const bySubject = new Map<string, StoredSeries[]>()
  for (const series of loaded) {
    const id = subjectId(series.subject)
    const list = bySubject.get(id)
    if (list === undefined) bySubject.set(id, [series])
    else list.push(series)
  }
  return subjects.flatMap((id) => bySubject.get(id) ?? [])
}

function groupsOf(
  { id: indicatorId, subject }: { id: string; subject: 'AREA' | 'CORRIDOR' },
  subjects: readonly string[],
): SeriesGroup[] {
  if (subject === 'AREA') return [{ indicatorId }]
  const ends = subjects.map(corridorEnds)
  const origins = new Set(ends.map(({ originId }) => originId))
  const destinations = new Set(ends.map(({ destinationId }) => destinationId))
  return destinations.size < origins.size
    ? [...destinations].map((destinationId) => ({ indicatorId, destinationId }))
    : [...origins].map((originId) => ({ indicatorId, originId }))
}
