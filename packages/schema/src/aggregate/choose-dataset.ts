import { subjectId } from '../series/stored-series.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/**
 * The dataset that answers for all members at once: one figure never mixes two. The best-ranked of the datasets that
 * have series of at least half of the members with any; where none has, the one with the most members, of equally
 * many the best-ranked. (The best-ranked alone would be a report on one country, where there is one.)
 * @param series series that could answer, of one indicator, breakdown and frequency.
 * @param rankOf place of a dataset in the stated order of the indicator; equal ranks go by id.
 * @returns undefined when there is no series.
 */
export function chooseDataset(
  series: readonly StoredSeries[],
  rankOf: (datasetId: string) => number,
): string | undefined {
  const members = new Map<string, Set<string>>()
  const any = new Set<string>()
  for (const { datasetId, subject } of series) {
    const id = subjectId(subject)
    any.add(id)
    members.set(datasetId, (members.get(datasetId) ?? new Set()).add(id))
  }
  const ranked = [...members].sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
  const half = ranked.find(([, ids]) => ids.size * 2 >= any.size)
  const most = Math.max(...ranked.map(([, ids]) => ids.size))
  return (half ?? ranked.find(([, ids]) => ids.size === most))?.[0]
}
