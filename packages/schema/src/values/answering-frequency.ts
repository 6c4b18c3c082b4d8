import type { Frequency } from '../series/period.ts'

/**
 * The frequency of which an answer is that puts values of several series side by side: a year and a quarter are never
 * ranked or added. The usual frequency of the indicator where any series has it, else the one that most series have,
 * of equally many the coarsest.
 * @param asked frequency of the period that was asked for; it is then the only one that can answer.
 */
export function answeringFrequency(
  usual: Frequency,
  series: Iterable<{ readonly frequency: Frequency }>,
  asked?: Frequency,
): Frequency {
  if (asked !== undefined) return asked
  const counts = { A: 0, Q: 0, M: 0 }
  for (const { frequency } of series) counts[frequency] += 1
  if (counts[usual] > 0) return usual
  const most = Math.max(counts.A, counts.Q, counts.M)
  return most === 0 ? usual : counts.A === most ? 'A' : counts.Q === most ? 'Q' : 'M'
}
