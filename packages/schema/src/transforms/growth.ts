import { perYear } from '../series/period.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { deriveCells, valueAt } from './derive-cells.ts'
import type { Refusal } from './transform.ts'

/** Percentages have no growth that a reader would take for what it is; units that were not understood may be such. */
export const relativeChangeRefusal: Refusal = ({ unitKind }) => {
  if (unitKind === 'PERCENT') {
    return 'it is in percent already, and the relative change of a percentage is taken for a change in percentage points. Ask for DIFFERENCE.'
  }
  return unitKind === 'UNKNOWN'
    ? 'its unit was not understood, and may be a percentage. Ask for DIFFERENCE.'
    : undefined
}

/** In words and signs. */
export const growthFormula = '100 × (x(t) / x(t − 1 year) − 1)'

/**
 * Growth on the year before in percent, `100 × (x(t) / x(t − 1 year) − 1)`: against the same quarter or month of that
 * year. Absent where there is no value a year before, or none above zero: what grows from nothing, or from a
 * deficit, has no rate.
 */
export function growth(series: StoredSeries) {
  const lag = perYear[series.frequency]
  return deriveCells(series, {
    value(index) {
      const before = valueAt(series, index - lag)
      return before > 0 ? 100 * (valueAt(series, index) / before - 1) : Number.NaN
    },
    sources: 1,
    source: (index) => index - lag,
  })
}
