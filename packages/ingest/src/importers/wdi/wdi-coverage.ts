import type { Observation } from '../../item.ts'
import type { EditionCoverage } from './wdi-records.ts'

/** Counts what an edition holds, series by series. */
export interface WdiCoverage {
  add(indicatorId: string, areaId: string, observations: readonly Observation[]): void
  read(): EditionCoverage
}

export function createWdiCoverage(): WdiCoverage {
  const indicators = new Set<string>()
  const areas = new Set<string>()
  let series = 0
  let observations = 0
  let firstPeriod = Infinity
  let lastPeriod = -Infinity
  return {
    add(indicatorId, areaId, added) {
      indicators.add(indicatorId)
      areas.add(areaId)
      series += 1
      observations += added.length
      firstPeriod = Math.min(firstPeriod, added[0]?.period ?? Infinity)
      lastPeriod = Math.max(lastPeriod, added.at(-1)?.period ?? -Infinity)
    },
    read: () => ({
      indicators: indicators.size,
      areas: areas.size,
      series,
      observations,
      firstPeriod: observations === 0 ? null : firstPeriod,
      lastPeriod: observations === 0 ? null : lastPeriod,
    }),
  }
}
