import type { InView, ReleaseView } from '../releases/release-view.ts'
import { parsePeriod } from '../series/period.ts'
import type { Period } from '../series/period.ts'
import { preferredTotals } from '../series/preferred.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { seriesNode } from '../series/series-node.ts'
import { subjectId } from '../series/stored-series.ts'
import { inUnitOf } from '../values/in-unit.ts'
import { checkSubject, oneIndicator } from '../values/one-indicator.ts'
import { pickCells } from './pick-cells.ts'
import type { PickedCells } from './pick-cells.ts'
import { rankValues } from './rank-values.ts'
import type { Direction, Ranks } from './rank-values.ts'
import { checkFrequencies } from './ranked-cells.ts'
import { entriesAsked } from './ranking-request.ts'
import type { RankingEntry } from './ranked-places.ts'

/** The question for the corridors of a country. */
export interface TopCorridorsRequest {
  /** Id or publisher's code of an indicator about corridors. */
  indicator: string
  /** At which end of its corridors the country stands. */
  as: 'ORIGIN' | 'DESTINATION'
  direction: Direction
  /** Entries, 1 to 100. */
  first: number
  /** The period of all values; the newest value of each corridor when not given. */
  period?: string | null | undefined
}

const mostEntries = 100

/** The values of the corridors of one group, and their places. */
interface RankedGroup extends Pick<PickedCells, 'cells'>, Ranks {}

/** Bytes that a place in a kept ranking takes. */
const entryBytes = 120

function rankGroup(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  set: SeriesSet,
  direction: Direction,
  period: Period | undefined,
): RankedGroup {
  const ids = [...new Set(set.all.map(({ subject }) => subjectId(subject)))].sort()
  const { cells } = pickCells(ids, preferredTotals(view, set), () => 'NO_SERIES', {
    usual: indicator.frequency,
    period,
    inUnit: inUnitOf(indicator),
  })
  const values = cells.map(({ series, cell }) => series.values[cell] ?? Number.NaN)
  return { cells, ...rankValues(values, direction) }
}

/** The corridors of a group by their newest values: the plain question, whose answer stays as long as the group. */
function rankNewest(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  set: SeriesSet,
  direction: Direction,
): RankedGroup {
  return set.once(`topCorridors ${direction}`, () => {
    const ranked = rankGroup(view, indicator, set, direction, undefined)
    set.charge(ranked.cells.length * entryBytes)
    return ranked
  })
}

/**
 * The corridors of a country by an indicator: the first so many from either end, of equal values by code. All corridors
 * that have a value are ranked among each other, by the total of the preferred dataset.
 * @throws BAD_USER_INPUT for an indicator that there is not or that is not about corridors, more than 100 entries, or a
 * period of another frequency than the values.
 */
export async function topCorridors(
  { view, id }: InView<'Area'>,
  { indicator: code, as, direction, first, period: text }: TopCorridorsRequest,
): Promise<RankingEntry[]> {
  const indicator = oneIndicator(view, code)
  checkSubject(indicator, 'CORRIDOR')
  const count = entriesAsked(first, mostEntries)
  const set = await view.series({
    indicatorId: indicator.id,
    ...(as === 'ORIGIN' ? { originId: id } : { destinationId: id }),
  })
  const period = text == null ? undefined : parsePeriod(text)
  if (period !== undefined) {
    const frequencies = set.all.map(({ frequency }) => frequency)
    checkFrequencies(indicator, period, text ?? '', frequencies)
  }
  const { cells, order, ranks, ties } =
    period === undefined
      ? rankNewest(view, indicator, set, direction)
      : rankGroup(view, indicator, set, direction, period)
  const entries: RankingEntry[] = []
  for (const index of order.subarray(0, count)) {
    const found = cells[index]
    if (found === undefined) continue
    entries.push({
      kind: 'CORRIDOR',
      subjectId: found.subjectId,
      rank: ranks[index] ?? 0,
      tiedWith: ties[index] ?? 0,
      node: seriesNode(view, found.series),
      cell: found.cell,
    })
  }
  return entries
}
