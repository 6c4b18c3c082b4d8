import type { Colour } from '../palette.ts'
import { diverging, sequential } from '../palette.ts'

/** Classes of values: a value belongs to the class after the last threshold that it reaches. */
export interface Bins {
  /** Ascending; one fewer than there are classes. */
  thresholds: readonly number[]
  colours: readonly Colour[]
}

/** The nearest number with one of the first digits 1, 2, 3, 5, 7: a threshold that can be read and kept in mind. */
function round(value: number): number {
  if (value === 0) return 0
  const size = 10 ** Math.floor(Math.log10(Math.abs(value)))
  const digit = Math.abs(value) / size
  const nearest = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].reduce((a, b) =>
    Math.abs(b - digit) < Math.abs(a - digit) ? b : a,
  )
  return Number((Math.sign(value) * nearest * size).toPrecision(2))
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0

/**
 * Classes with about as many values in each, at round thresholds; with values below and above zero, they part there.
 * @param values one for each place
 */
export function binsOf(values: readonly number[]): Bins {
  const sorted = [...values].sort((a, b) => a - b)
  const twoSided = (sorted[0] ?? 0) < 0 && (sorted.at(-1) ?? 0) > 0
  if (twoSided) {
    const sizes = sorted.map(Math.abs).sort((a, b) => a - b)
    const [inner, outer] = [round(quantile(sizes, 0.4)), round(quantile(sizes, 0.8))]
    if (inner > 0 && outer > inner)
      return { thresholds: [-outer, -inner, 0, inner, outer], colours: diverging }
    return { thresholds: [0], colours: ['d2', 'd5'] }
  }
  const wished = [1, 2, 3, 4, 5].map((part) => round(quantile(sorted, part / 6)))
  const thresholds = [...new Set(wished)]
    .sort((a, b) => a - b)
    .filter((threshold) => threshold > (sorted[0] ?? 0) && threshold <= (sorted.at(-1) ?? 0))
  // As many colours as classes, spread over the whole palette.
  const count = thresholds.length + 1
  const colours = Array.from(
    { length: count },
    (_, place) =>
      sequential[count === 1 ? 3 : Math.round((place * (sequential.length - 1)) / (count - 1))] ?? 'q1',
  )
  return { thresholds, colours }
}

/** The class of a value, from 0. */
export const binOf = ({ thresholds }: Bins, value: number): number =>
  thresholds.filter((threshold) => value >= threshold).length
