import type { StoredSeries } from '../series/stored-series.ts'
import { deriveCells, valueAt } from './derive-cells.ts'

/** In words and signs. */
export const movingAverageFormula = (window: number) =>
  `(x(t) + x(t − 1) + … + x(t − ${window - 1})) / ${window}`

/**
 * The mean of a period and those before it, `window` in all; absent where one of them has no value. It is summed
 * anew for each cell: a running sum would carry the rounding of large values into small ones.
 */
export function movingAverage(series: StoredSeries, window: number) {
  return deriveCells(series, {
    value(index) {
      if (index < window - 1) return Number.NaN
      let sum = 0
      for (let back = 0; back < window; back += 1) sum += valueAt(series, index - back)
      return sum / window
    },
    sources: window - 1,
    source: (index, nth) => index - 1 - nth,
  })
}
