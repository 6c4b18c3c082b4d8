import { offGrid } from '../series/observation-status.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { deriveCells, valueAt } from './derive-cells.ts'

/**
 * A series divided by another one, period by period, times a factor; absent where the other has no value above zero.
 * @param by a series of the same frequency.
 */
export function quotient(series: StoredSeries, by: StoredSeries, factor: number) {
  const shift = series.firstPeriod - by.firstPeriod
  return deriveCells(series, {
    value(index) {
      const divisor = valueAt(by, index + shift)
      return divisor > 0 ? (factor * valueAt(series, index)) / divisor : Number.NaN
    },
    sources: 0,
    otherStatus: (index) => by.statuses[index + shift] ?? offGrid,
  })
}
