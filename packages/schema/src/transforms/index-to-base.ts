import { firstMonth, formatPeriod, lastMonth, perYear } from '../series/period.ts'
import type { Period } from '../series/period.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { deriveCells, valueAt } from './derive-cells.ts'

/** In words and signs. */
export const indexFormula = (base: Period) => `100 × x(t) / x(${formatPeriod(base.frequency, base.ordinal)})`

/** Indices of the cells that make up the base: one, or all quarters or months of it; none for a base too short. */
function baseCells(series: StoredSeries, base: Period): number[] {
  const months = perYear.M / perYear[series.frequency]
  const first = firstMonth(base.frequency, base.ordinal)
  const count = (lastMonth(base.frequency, base.ordinal) - first + 1) / months
  if (!Number.isInteger(count)) return []
  return Array.from({ length: count }, (_, part) => first / months + part - series.firstPeriod)
}

/**
 * The series with its base period as 100, `100 × x(t) / x(base)`. A year as the base of quarters or months is their
 * mean, as statistical offices define `2015 = 100`; all of them must have a value.
 * @returns the cells, or why there are none: a base without a value, or none above zero.
 */
export function indexToBase(series: StoredSeries, base: Period) {
  const cells = baseCells(series, base)
  const mean = cells.reduce((sum, index) => sum + valueAt(series, index), 0) / cells.length
  const name = formatPeriod(base.frequency, base.ordinal)
  if (Number.isNaN(mean)) return `It has no value for the base period ${name}.`
  if (mean <= 0) return `Its value for the base period ${name} is not above zero.`
  return deriveCells(series, {
    value: (index) => (100 * valueAt(series, index)) / mean,
    sources: cells.length,
    source: (_, nth) => cells[nth] ?? -1,
  })
}
