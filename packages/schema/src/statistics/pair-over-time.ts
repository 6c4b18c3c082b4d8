import type { ReleaseView } from '../releases/release-view.ts'
import { formatPeriod } from '../series/period.ts'
import type { PairedIndicators } from './pair-places.ts'
import type { PlacedPair } from './placed-pair.ts'
import { cellsOverTime } from './sample-over-time.ts'
import type { TimeSample } from './sample-over-time.ts'

/** The values of two indicators of one place in each period that has both. */
export async function pairOverTime(
  view: ReleaseView,
  { y }: PairedIndicators,
  { subjectId, series, cells, frequency }: TimeSample,
): Promise<PlacedPair[]> {
  const other = await cellsOverTime(view, y.indicator, subjectId, y.request, frequency)
  if (series === undefined || other.series === undefined) return []
  const { series: b } = other
  const counted = new Set(other.cells)
  return cells.flatMap((cell) => {
    const period = series.firstPeriod + cell
    const at = period - b.firstPeriod
    if (!counted.has(at)) return []
    const text = formatPeriod(frequency, period)
    return {
      ...{ subjectId, xPeriod: text, yPeriod: text },
      x: series.values[cell] ?? Number.NaN,
      y: b.values[at] ?? Number.NaN,
    }
  })
}
