/** Index of the first of some ascending values for which a test holds; their number when it holds for none. */
function firstWhere(values: Float64Array, holds: (value: number) => boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(values[middle] ?? Number.NaN)) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first of some ascending values that is a bound or greater; their number when all are less. */
export const firstNotBelow = (values: Float64Array, bound: number): number =>
  firstWhere(values, (value) => value >= bound)

/** Index of the first of some ascending values that is greater than a bound; their number when none is. */
export const firstAbove = (values: Float64Array, bound: number): number =>
  firstWhere(values, (value) => value > bound)
