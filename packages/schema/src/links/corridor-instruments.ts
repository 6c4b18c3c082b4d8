import type { InView, ReleaseView } from '../releases/release-view.ts'
import { corridorEnds } from '../series/find-series.ts'
import { byId } from './by-id.ts'
import { linked } from './linked.ts'

/** Ids of the areas that are parties to an instrument. */
export function partiesOf(view: ReleaseView, instrumentId: string): string[] {
  return linked(view, 'Instrument', instrumentId, 'Area', 'PARTY').map(({ id }) => id)
}

/**
 * Instruments about a corridor: those linked to it, and those between its two ends. An instrument of three parties
 * or more is about none of the pairs among them.
 */
export function corridorInstrumentsOf(view: ReleaseView, corridorId: string): InView<'Instrument'>[] {
  const { originId, destinationId } = corridorEnds(corridorId)
  const bilateral = linked(view, 'Area', originId, 'Instrument', 'PARTY').filter(({ id }) => {
    const parties = partiesOf(view, id)
    return parties.length === 2 && parties.includes(originId) && parties.includes(destinationId)
  })
  return byId([...linked(view, 'Corridor', corridorId, 'Instrument'), ...bilateral])
}
