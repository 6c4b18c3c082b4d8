import { graphError } from '../errors.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { formatPeriod } from '../series/period.ts'
import type { PairedIndicators } from './pair-places.ts'
import type { PlacedPair, Pairing } from './placed-pair.ts'
import { sampleOfCorridors } from './sample-of-corridors.ts'
import type { CorridorsSample } from './sample-of-corridors.ts'

/**
 * The values of two indicators for each corridor of the release that has both.
 * @throws BAD_USER_INPUT for pairs of the same period without a period: the series of all corridors would have to be
 * read to find it.
 */
export async function pairCorridors(
  view: ReleaseView,
  { y }: PairedIndicators,
  sample: CorridorsSample,
  pairing: Pairing,
): Promise<PlacedPair[]> {
  if (pairing === 'SAME_PERIOD' && sample.period === undefined) {
    throw graphError(
      'BAD_USER_INPUT',
      'Among all corridors values are paired in a period that is named: give period, or pairing: LATEST, or name origins or destinations.',
    )
  }
  const other = await sampleOfCorridors(view, y.indicator, y.request)
  const corridors = view.all('Corridor')
  const { column, oldest } = sample
  return Array.from(column.values).flatMap((x, place) => {
    const ordinal = column.ordinals[place] ?? -1
    const at = (other.column.placeOf[ordinal] ?? 0) - 1
    const [xPeriod = -Infinity, yPeriod = -Infinity] = [column.periods[place], other.column.periods[at]]
    if (at < 0 || xPeriod < oldest || yPeriod < other.oldest) return []
    return {
      subjectId: corridors[ordinal]?.id ?? '',
      x,
      y: other.column.values[at] ?? Number.NaN,
      xPeriod: formatPeriod(column.frequency, xPeriod),
      yPeriod: formatPeriod(other.column.frequency, yPeriod),
    }
  })
}
