import type { StoredSeries } from '../series/stored-series.ts'
import { deriveCells, valueAt } from './derive-cells.ts'

/** In words and signs. */
export const differenceFormula = 'x(t) − x(t − 1 period)'

/** The first difference, `x(t) − x(t − 1 period)`; absent where the period before has no value. */
export function difference(series: StoredSeries) {
  return deriveCells(series, {
    value: (index) => valueAt(series, index) - valueAt(series, index - 1),
    sources: 1,
    source: (index) => index - 1,
  })
}
