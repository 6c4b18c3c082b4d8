import type { ReleaseView } from '../releases/release-view.ts'
import { resolveArea } from '../releases/view-areas.ts'

/** What the text of a corridor stands for in a release. */
export type CorridorResolution =
  | { outcome: 'RESOLVED'; id: string; originId: string; destinationId: string; reason: string }
  | { outcome: 'AMBIGUOUS'; candidates: readonly string[]; reason: string }
  | { outcome: 'UNKNOWN'; reason: string }

const unknown = (reason: string): CorridorResolution => ({ outcome: 'UNKNOWN', reason })

/** Ids that an end may stand for, and how it was understood; for none, why. */
function endOf(view: ReleaseView, text: string): { ids: string[]; reason: string } {
  const found = resolveArea(view, text)
  const ids =
    found.outcome === 'RESOLVED'
      ? [found.areaId]
      : found.outcome === 'AMBIGUOUS'
        ? found.candidates.map(({ areaId }) => areaId)
        : []
  const countries = ids.filter((id) => view.find('Area', id)?.kind === 'COUNTRY')
  if (ids.length > 0 && countries.length === 0) {
    return { ids: [], reason: `"${text}" is a region; a corridor joins two countries.` }
  }
  return { ids: countries, reason: found.reason }
}

/**
 * Reads a corridor that a client wrote: migrant origin - migrant destination, each by any code (`TJK-RUS`, `TJ-RU`).
 * It is resolved when there are exactly two parts that are two different countries of the release; every such pair
 * is a corridor, also one of which nothing is known. It never guesses and never throws.
 */
export function resolveCorridor(view: ReleaseView, text: string): CorridorResolution {
  const parts = text.split('-')
  const [from, to] = parts
  if (from === undefined || to === undefined || parts.length !== 2) {
    return unknown(`"${text}" is no corridor. Write migrant origin - migrant destination: TJK-RUS.`)
  }
  const [origin, destination] = [endOf(view, from), endOf(view, to)]
  for (const { ids, reason } of [origin, destination]) if (ids.length === 0) return unknown(reason)
  const pairs = origin.ids.flatMap((originId) =>
    destination.ids
      .filter((destinationId) => destinationId !== originId)
      .map((destinationId) => ({ id: `${originId}-${destinationId}`, originId, destinationId })),
  )
  const [pair, ...others] = pairs
  if (pair === undefined) return unknown(`"${text}" begins and ends in one country; a corridor joins two.`)
  if (others.length === 0) {
    return { outcome: 'RESOLVED', ...pair, reason: `${origin.reason} ${destination.reason}` }
  }
  return {
    outcome: 'AMBIGUOUS',
    candidates: pairs.map(({ id }) => id),
    reason: `Several corridors answer to "${text}". Name one of them.`,
  }
}
