import { compensatedSum } from './compensated-sum.ts'

/** A value, and what it counts for. */
export interface Weighted {
  readonly value: number
  /** Zero or more. */
  readonly weight: number
}

/**
 * sum(w x) / sum(w). It is computed as x0 + sum(w (x - x0)) / sum(w), which is the same, but gives the mean of equal
 * values as that very value, and of one value that value.
 * @returns null when the weights add up to zero: there is nothing to weight by.
 */
export function weightedMean(items: readonly Weighted[]): number | null {
  const total = compensatedSum(items.map(({ weight }) => weight))
  const base = items[0]?.value
  if (base === undefined || !(total > 0)) return null
  return base + compensatedSum(items.map(({ value, weight }) => weight * (value - base))) / total
}
