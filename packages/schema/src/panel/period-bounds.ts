import { graphError } from '../errors.ts'
import { parsePeriod, periodOrdinal, periodYear } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'

const parts = { A: 1, Q: 4, M: 12 } as const

/** The first ordinal of a frequency that lies in a period, or the last one. */
function bound(
  frequency: Frequency,
  text: string | null | undefined,
  end: 'first' | 'last',
): number | undefined {
  if (text == null) return undefined
  const period = parsePeriod(text)
  if (period === undefined) return undefined
  if (period.frequency === frequency) return period.ordinal
  const year = periodYear(period.frequency, period.ordinal)
  if (frequency === 'A') return year
  const width = parts[frequency] / parts[period.frequency]
  if (width < 1) return Math.floor(period.ordinal * width)
  const first = period.frequency === 'A' ? periodOrdinal(frequency, year) : period.ordinal * width
  return end === 'first' ? first : first + width - 1
}

/** Ordinals of a frequency from the first to the last period of a request; a year stands for all its parts. */
export function periodBounds(
  frequency: Frequency,
  { from, to }: { from?: string | null | undefined; to?: string | null | undefined },
): { from: number | undefined; to: number | undefined } {
  return { from: bound(frequency, from, 'first'), to: bound(frequency, to, 'last') }
}

/**
 * Sees to it that the periods of a request are in order.
 * @throws BAD_USER_INPUT when the first begins after the last has ended.
 */
export function checkPeriods(periods: { from?: string | null | undefined; to?: string | null | undefined }) {
  const { from = -Infinity, to = Infinity } = periodBounds('M', periods)
  if (from <= to) return
  throw graphError(
    'BAD_USER_INPUT',
    `from is ${periods.from} and to is ${periods.to}: the first period may not come after the last.`,
  )
}
