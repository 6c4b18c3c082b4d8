import type { SeriesItem } from '../../item.ts'
import type { RpwCoverage } from './rpw-records.ts'

/** Counts what an edition holds, series by series. */
export function createRpwCoverage(rows: number): { add(item: SeriesItem): void; read(): RpwCoverage } {
  const corridors = new Set<string>()
  const quarters = { first: Infinity, last: -Infinity }
  let [series, observations] = [0, 0]
  return {
    add({ subject, observations: cells }) {
      if ('originId' in subject) corridors.add(`${subject.originId}-${subject.destinationId}`)
      series += 1
      for (const { period, value } of cells) {
        if (value === null) continue
        observations += 1
        quarters.first = Math.min(quarters.first, period)
        quarters.last = Math.max(quarters.last, period)
      }
    },
    read: () => ({
      ...{ rows, corridors: corridors.size, series, observations },
      firstQuarter: observations === 0 ? undefined : quarters.first,
      lastQuarter: observations === 0 ? undefined : quarters.last,
    }),
  }
}
