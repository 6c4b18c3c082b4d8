import { fillMethodAttribute } from '../series/derivation.ts'
import type { DerivedCells } from '../series/derivation.ts'
import { absences, offGrid, weakerStatus } from '../series/observation-status.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** How the value of each cell of a series is computed. Cells are named by their index. */
export interface CellRule {
  /** The derived value of a cell that has one; NaN where it can not be computed. */
  value: (index: number) => number
  /** How many cells of the series a value is made of, beside the one in its own period. */
  sources: number
  /** Which cell the nth of these is, counted from 0. */
  source?: (index: number, nth: number) => number
  /** Status of the cell of another series that the value is made of. */
  otherStatus?: (index: number) => number
}

const filledBy = ({ attributes, firstPeriod }: StoredSeries, index: number): string | undefined =>
  attributes.size === 0 ? undefined : attributes.get(firstPeriod + index)?.[fillMethodAttribute]

const stated = new Set([...absences].map((code) => code.charCodeAt(0)))

/**
 * Computes a cell for each cell of a series. Where the source says why it has no value, that stays; where the value
 * can not be computed (nothing to divide by, a value that is missing, a result beyond the numbers) there is no cell:
 * nobody said anything about it. The status is the weakest of those that went in.
 */
export function deriveCells(series: StoredSeries, rule: CellRule): DerivedCells {
  const { length } = series.values
  const values = new Float64Array(length).fill(Number.NaN)
  const statuses = new Uint8Array(length).fill(offGrid)
  const attributes = new Map<number, Record<string, string>>()
  for (let index = 0; index < length; index += 1) {
    const own = series.statuses[index] ?? offGrid
    if (Number.isNaN(series.values[index] ?? Number.NaN)) {
      if (stated.has(own)) statuses[index] = own
      continue
    }
    const value = rule.value(index)
    if (!Number.isFinite(value)) continue
    values[index] = value
    let status = rule.otherStatus === undefined ? own : weakerStatus(own, rule.otherStatus(index))
    let filled = filledBy(series, index)
    for (let nth = 0; nth < rule.sources; nth += 1) {
      const source = rule.source?.(index, nth) ?? index
      status = weakerStatus(status, series.statuses[source] ?? offGrid)
      filled ??= filledBy(series, source)
    }
    if (filled !== undefined) attributes.set(series.firstPeriod + index, { [fillMethodAttribute]: filled })
    statuses[index] = status
  }
  return { firstPeriod: series.firstPeriod, values, statuses, attributes }
}

/** The value of a cell, or NaN where there is none. */
export const valueAt = ({ values }: StoredSeries, index: number): number => values[index] ?? Number.NaN
