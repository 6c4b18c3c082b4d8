import type { Pair } from './correlate.ts'

/** Which values of two indicators belong together: those of one period, or the newest of each. */
export type Pairing = 'SAME_PERIOD' | 'LATEST'

/** Two values that belong together, each with its period as a text. */
export interface PlacedPair extends Pair {
  readonly subjectId: string
  readonly xPeriod: string
  readonly yPeriod: string
}
