/**
 * The sum of numbers with the rounding errors of the additions kept apart and added at the end, so that it does not
 * hang on their order beyond the last digit.
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974).
 */
export function compensatedSum(values: Iterable<number>): number {
  let sum = 0
  let error = 0
  for (const value of values) {
    const next = sum + value
    error += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  // Beyond the largest number there is an infinite sum, of which the error is no number.
  return Number.isFinite(sum) ? sum + error : sum
}
