/** By what values are divided to be read, and how that is said. */
export interface Scale {
  readonly divisor: number
  /** `millions`; empty when the values stay as they are. */
  readonly label: string
}

const scales: readonly Scale[] = [
  { divisor: 1e12, label: 'trillions' },
  { divisor: 1e9, label: 'billions' },
  { divisor: 1e6, label: 'millions' },
  { divisor: 1e3, label: 'thousands' },
]

/**
 * A scale for people to read values by: the largest whose unit the largest value reaches ten times, so that 9,000,000,000
 * are 9,000 millions and no digit is lost from the small ones beside it. Values come in base units and stay so; only what
 * shows them divides.
 * @param values absent ones (null) do not count
 */
export function readableScale(values: Iterable<number | null>): Scale {
  let largest = 0
  for (const value of values) if (value !== null) largest = Math.max(largest, Math.abs(value))
  return scales.find(({ divisor }) => largest >= 10 * divisor) ?? { divisor: 1, label: '' }
}
