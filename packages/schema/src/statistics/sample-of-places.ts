import type { SpendPairs } from '../panel/panel-limits.ts'
import { rankedCells } from '../ranking/ranked-cells.ts'
import { rankedPlaces } from '../ranking/ranked-places.ts'
import type { RankedCell } from '../ranking/pick-cells.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { observationAt } from '../series/series-node.ts'
import { comparablePlaces } from '../values/comparable-places.ts'
import { coverageOf } from '../values/coverage-of.ts'
import type { Sample } from './sample.ts'
import type { StatisticsRequest } from './statistics-request.ts'

/** A sample of which the cells are known. */
export interface PlacesSample extends Sample {
  readonly ids: readonly string[]
  readonly cells: readonly RankedCell[]
}

/** One value of each of several places: those that a ranking would put in order. */
export async function sampleOfPlaces(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  request: StatisticsRequest,
  spendPairs: SpendPairs,
): Promise<PlacesSample> {
  const { kind, ids, items } = comparablePlaces(view, indicator, request)
  spendPairs(ids.length)
  const picked = await rankedCells(view, indicator, ids, request)
  const values = Float64Array.from(picked.cells, ({ series, cell }) => series.values[cell] ?? Number.NaN)
  const ranked = (direction: 'TOP' | 'BOTTOM') => rankedPlaces(view, kind, picked, direction)
  return {
    ids,
    cells: picked.cells,
    frequency: picked.frequency,
    period: picked.period,
    values: Array.from(values.sort()),
    async extreme(which) {
      const { entries } = await ranked(which === 'HIGHEST' ? 'TOP' : 'BOTTOM').load(1, [])
      const [entry] = entries
      return entry === undefined ? null : observationAt(entry.node, entry.cell)
    },
    missingCount: picked.missing.length,
    missing: (first) => ranked('TOP').missing(first),
    coverage: coverageOf(items, new Set(picked.cells.map(({ subjectId }) => subjectId))),
  }
}
