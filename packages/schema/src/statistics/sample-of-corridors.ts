import { breakdownOf } from '../conditions/breakdown.ts'
import { corridorColumn } from '../conditions/corridor-column.ts'
import type { ValueColumn } from '../conditions/value-column.ts'
import { oldestPeriodOf } from '../panel/newest-period-of.ts'
import { allCorridors } from '../ranking/all-corridors.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { parsePeriod } from '../series/period.ts'
import { observationAt } from '../series/series-node.ts'
import type { Sample } from './sample.ts'
import type { StatisticsRequest } from './statistics-request.ts'

/** A sample of which the column is known. */
export interface CorridorsSample extends Sample {
  readonly column: ValueColumn
  /** Ordinal of the oldest period that counts. */
  readonly oldest: number
}

/**
 * One value of each corridor of the release, without loading the series of all.
 * @throws BAD_USER_INPUT for samePeriod, and for a period of another frequency than the values.
 */
export async function sampleOfCorridors(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  request: StatisticsRequest,
): Promise<CorridorsSample> {
  const ranked = await allCorridors(view, indicator, request, 'BOTTOM')
  const asked = request.period == null ? undefined : parsePeriod(request.period)
  const period = request.period ?? undefined
  const column = await corridorColumn(view, {
    indicator,
    breakdown: breakdownOf(request.dimensions),
    ...(asked !== undefined && { from: period, to: period, frequency: asked.frequency }),
  })
  const { frequency, periods } = column
  const oldest = await oldestPeriodOf(indicator, frequency, request.maxAge)
  return {
    column,
    oldest,
    frequency,
    period: ranked.period,
    values: Array.from(column.values.filter((_, place) => (periods[place] ?? -Infinity) >= oldest)),
    async extreme(which) {
      const way = which === 'HIGHEST' ? await allCorridors(view, indicator, request, 'TOP') : ranked
      const [entry] = (await way.load(1, [])).entries
      return entry === undefined ? null : observationAt(entry.node, entry.cell)
    },
    missingCount: ranked.missingCount,
    missing: (first) => ranked.missing(first),
    coverage: [],
  }
}
