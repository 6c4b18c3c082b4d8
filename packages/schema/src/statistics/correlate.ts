import { sampleCorrelation, sampleRankCorrelation } from 'simple-statistics'

/** How a correlation is measured. */
export type CorrelationMethod = 'PEARSON' | 'SPEARMAN'

/** Two values that belong together. */
export interface Pair {
  readonly x: number
  readonly y: number
}

/** Two points always lie on a line. */
const fewestPairs = 3

/** A coefficient from -1 to 1, or why there is none. */
export type Correlated =
  | { readonly coefficient: number; readonly reason: null }
  | { readonly coefficient: null; readonly reason: string }

const none = (reason: string): Correlated => ({ coefficient: null, reason })

const varies = (values: readonly number[]): boolean => values.some((value) => value !== values[0])

/**
 * Correlates pairs. Pearson: the sum of (x − mean of x) × (y − mean of y), divided by the root of the product of the
 * sums of both squares. Spearman: the same of the ranks, equal values sharing the mean of the ranks that they take up.
 * @param names what x and y are, for the reason.
 * @returns no coefficient for fewer than three pairs, or where all x or all y are the same.
 */
export function correlate(
  pairs: readonly Pair[],
  method: CorrelationMethod,
  names: readonly [x: string, y: string],
): Correlated {
  if (pairs.length < fewestPairs) {
    return none(`There are ${pairs.length} pairs of values; a correlation needs ${fewestPairs} at least.`)
  }
  const xs = pairs.map(({ x }) => x)
  const ys = pairs.map(({ y }) => y)
  const constant = !varies(xs) ? names[0] : !varies(ys) ? names[1] : undefined
  if (constant !== undefined) {
    return none(`All ${pairs.length} values of ${constant} are the same; nothing can go along with them.`)
  }
  const measured = method === 'PEARSON' ? sampleCorrelation(xs, ys) : sampleRankCorrelation(xs, ys)
  if (!Number.isFinite(measured)) return none('The values differ by too little, or too much, to be measured.')
  // The rounding of the last digits may lead beyond the bounds.
  return { coefficient: Math.min(1, Math.max(-1, measured)), reason: null }
}
