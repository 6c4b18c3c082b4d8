import type { CoverageItem, Resolved } from '../panel/coverage.ts'
import { corridorEnds } from '../series/find-series.ts'

/**
 * What became of each place that was named, in an answer about one indicator.
 * @param items the places as they were understood; the key of an origin is `TJK-`, of a destination `-RUS`.
 * @param answered ids of the areas or corridors whose values are in the answer.
 */
export function coverageOf(items: readonly Resolved[], answered: ReadonlySet<string>): CoverageItem[] {
  const keys = new Set(answered)
  for (const id of answered) {
    if (!id.includes('-')) continue
    const { originId, destinationId } = corridorEnds(id)
    keys.add(`${originId}-`).add(`-${destinationId}`)
  }
  return items.map(({ key, ...item }) =>
    key === null || keys.has(key)
      ? item
      : { ...item, outcome: 'NO_DATA', reason: 'It has no value in this answer.' },
  )
}
