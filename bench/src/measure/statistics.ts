/** The middle of some numbers, of an even count the mean of the two in the middle. @throws RangeError for none */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing.')
  return (low + high) / 2
}

/** A number with so many significant digits, as short as it can be written. */
export function rounded(value: number, digits = 4): number {
  return Number(value.toPrecision(digits))
}
