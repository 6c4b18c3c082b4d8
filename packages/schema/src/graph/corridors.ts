import type { InView, ReleaseView } from '../releases/release-view.ts'
import { ordered } from './connection/list.ts'
import type { OrderedList } from './connection/page.ts'

/**
 * The corridor of two countries. Every ordered pair is a corridor, also one of which nothing is known; only those
 * with data stand in lists.
 */
export function corridorOf(view: ReleaseView, originId: string, destinationId: string): InView<'Corridor'> {
  const id = `${originId}-${destinationId}`
  return (
    view.find('Corridor', id) ?? {
      id,
      originId,
      destinationId,
      datasetId: 'opencorridor-corridors',
      view,
      model: 'Corridor',
    }
  )
}

/** The corridors with data that lead out of a country, into it, or either, by code. */
export function corridorsOf(
  view: ReleaseView,
  areaId: string,
  end: 'ORIGIN' | 'DESTINATION' | 'EITHER',
): OrderedList<InView<'Corridor'>> {
  const out = end === 'DESTINATION' ? [] : view.by('Corridor', 'originId', areaId)
  const into = end === 'ORIGIN' ? [] : view.by('Corridor', 'destinationId', areaId)
  return ordered([...out, ...into], ({ id }) => [id])
}
