import { mean, quantileSorted, sampleVariance, variance } from 'simple-statistics'
import { graphError } from '../errors.ts'

/** Quantiles that are given when none are named. */
export const usualProbabilities = [0.05, 0.25, 0.5, 0.75, 0.95] as const

const mostProbabilities = 100

/** A quantile, and the probability that it is of. */
export interface Quantile {
  probability: number
  value: number
}

/** The arithmetic mean, each value counted once; null of no values. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : mean([...values])

/**
 * A quantile of sorted values: x(⌊h⌋) + (h − ⌊h⌋) × (x(⌊h⌋ + 1) − x(⌊h⌋)) with h = (n − 1) × p, counted from 0. This is
 * type 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), the default
 * of R, NumPy and Excel; a median between two values is their mean.
 * @param sorted ascending.
 * @returns null of no values.
 */
export const quantileOf = (sorted: readonly number[], probability: number): number | null =>
  sorted.length === 0 ? null : quantileSorted([...sorted], probability)

/**
 * Quantiles of sorted values, in the order asked for.
 * @throws BAD_USER_INPUT for a probability outside 0 to 1, or more than 100 of them.
 */
export function quantilesOf(sorted: readonly number[], probabilities: readonly number[]): Quantile[] {
  if (probabilities.length > mostProbabilities) {
    throw graphError(
      'BAD_USER_INPUT',
      `probabilities has ${probabilities.length} entries; it may have ${mostProbabilities}.`,
    )
  }
  const wrong = probabilities.find((it) => !(it >= 0 && it <= 1))
  if (wrong !== undefined) {
    throw graphError('BAD_USER_INPUT', `probabilities: ${wrong} is no probability; they are from 0 to 1.`)
  }
  return probabilities.flatMap((probability) => {
    const value = quantileOf(sorted, probability)
    return value === null ? [] : { probability, value }
  })
}

/**
 * The variance: the sum of the squared distances from the mean, divided by n − 1 for a sample, which is the unbiased
 * estimate, or by n where the values are the whole population.
 * @returns null of fewer than two values, of a population of none.
 */
export function varianceOf(values: readonly number[], population: boolean): number | null {
  if (values.length < (population ? 1 : 2)) return null
  return population ? variance([...values]) : sampleVariance([...values])
}

/** The square root of the variance, in the unit of the values. */
export function deviationOf(values: readonly number[], population: boolean): number | null {
  const squared = varianceOf(values, population)
  return squared === null ? null : Math.sqrt(squared)
}
