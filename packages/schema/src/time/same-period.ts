import { lastMonth } from '../series/period.ts'
import type { Frequency, Period } from '../series/period.ts'
import { subjectId } from '../series/stored-series.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** First and last ordinal of each frequency. */
export type BoundsOf = (frequency: Frequency) => { from: number; to: number }

/** Subjects that have a value, by period; each is counted once, however many series it has. */
class Tally {
  readonly counts = new Map<number, { subjects: number; last: number }>()

  add(period: number, subject: number): void {
    const count = this.counts.get(period)
    if (count === undefined) this.counts.set(period, { subjects: 1, last: subject })
    else if (count.last !== subject) {
      count.subjects += 1
      count.last = subject
    }
  }
}

/**
 * The newest period in which at least half of the subjects that have a value within the bounds have one.
 * @param series series of one indicator; those of one subject stand side by side.
 * @returns undefined when no period is one of half of them.
 */
export function samePeriod(series: readonly StoredSeries[], boundsOf: BoundsOf): Period | undefined {
  const tallies = { A: new Tally(), Q: new Tally(), M: new Tally() }
  let subjects = 0
  let current: string | undefined
  let hasData = false
  for (const one of series) {
    const id = subjectId(one.subject)
    if (id !== current) {
      current = id
      hasData = false
    }
    const { from, to } = boundsOf(one.frequency)
    const end = Math.min(one.values.length - 1, to - one.firstPeriod)
    for (let index = Math.max(0, from - one.firstPeriod); index <= end; index += 1) {
      if (Number.isNaN(one.values[index] ?? Number.NaN)) continue
      if (!hasData) {
        hasData = true
        subjects += 1
      }
      tallies[one.frequency].add(one.firstPeriod + index, subjects)
    }
  }
  let newest: Period | undefined
  let newestEnd = -Infinity
  // A year before its last quarter, where both would do: what is longer says more.
  for (const frequency of ['A', 'Q', 'M'] as const) {
    for (const [ordinal, count] of tallies[frequency].counts) {
      const end = lastMonth(frequency, ordinal)
      if (count.subjects * 2 < subjects || end <= newestEnd) continue
      newest = { frequency, ordinal }
      newestEnd = end
    }
  }
  return newest
}
