import type { TextKeeper } from '../graph/kept-text.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import type { SeriesGroup } from '../releases/series-group.ts'
import { parsePeriod } from '../series/period.ts'
import type { Period } from '../series/period.ts'
import { preferredTotals } from '../series/preferred.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { observationAt, seriesNode } from '../series/series-node.ts'
import { subjectId } from '../series/stored-series.ts'
import { inUnitOf } from '../values/in-unit.ts'
import { checkSubject, oneIndicator } from '../values/one-indicator.ts'
import { pickCells } from './pick-cells.ts'
import { rankValues } from './rank-values.ts'
import type { Direction } from './rank-values.ts'
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

/** Bytes that an entry of a kept ranking takes, with its node and observation. */
const entryBytes = 300

/** The series about the corridors of a country. */
const groupOf = (
  { id: indicatorId }: InView<'Indicator'>,
  countryId: string,
  as: TopCorridorsRequest['as'],
): SeriesGroup =>
  as === 'ORIGIN' ? { indicatorId, originId: countryId } : { indicatorId, destinationId: countryId }

/** The first corridors of one group by rank, of equal values by code: as many as may be asked for. */
function rankGroup(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  set: SeriesSet,
  direction: Direction,
  period: Period | undefined,
): RankingEntry[] {
  const ids = [...new Set(set.all.map(({ subject }) => subjectId(subject)))].sort()
  const { cells } = pickCells(ids, preferredTotals(view, set), () => 'NO_SERIES', {
    usual: indicator.frequency,
    period,
    inUnit: inUnitOf(indicator),
  })
  const values = cells.map(({ series, cell }) => series.values[cell] ?? Number.NaN)
  const { order, ranks, ties } = rankValues(values, direction)
  return Array.from(order.subarray(0, mostEntries)).flatMap((index): RankingEntry | [] => {
    const found = cells[index]
    if (found === undefined) return []
    const [rank = 0, tiedWith = 0] = [ranks[index], ties[index]]
    const { subjectId: id, series, cell } = found
    const node = seriesNode(view, series)
    const [subject, observation] = [view.find('Corridor', id), observationAt(node, cell)]
    return { kind: 'CORRIDOR', subjectId: id, rank, tiedWith, node, cell, subject, observation }
  })
}

/** The corridors of a group by their newest values: the plain question, whose answer stays as long as the objects of the group. */
function rankNewest(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  set: SeriesSet,
  direction: Direction,
): readonly RankingEntry[] {
  return set.once(`topCorridors ${direction}`, () => {
    const ranked = rankGroup(view, indicator, set, direction, undefined)
    set.charge(ranked.length * entryBytes)
    return ranked
  })
}

/**
 * The corridors of a country by an indicator: the first so many from either end, of equal values by code. All corridors
 * that have a value are ranked among each other, by the total of the preferred dataset.
 * @throws BAD_USER_INPUT for an indicator that there is not or that is not about corridors, more than 100 entries, or a
 * period of another frequency than the values.
 */
export function topCorridors(
  { view, id }: InView<'Area'>,
  { indicator: code, as, direction, first, period: text }: TopCorridorsRequest,
): RankingEntry[] | Promise<RankingEntry[]> {
  const indicator = oneIndicator(view, code)
  checkSubject(indicator, 'CORRIDOR')
  const count = entriesAsked(first, mostEntries)
  const period = text == null ? undefined : parsePeriod(text)
  const topOf = (set: SeriesSet): RankingEntry[] => {
    if (period === undefined) return rankNewest(view, indicator, set, direction).slice(0, count)
    const frequencies = set.all.map(({ frequency }) => frequency)
    checkFrequencies(indicator, period, text ?? '', frequencies)
    return rankGroup(view, indicator, set, direction, period).slice(0, count)
  }
  const group = groupOf(indicator, id, as)
  // Without a promise where there is nothing to wait for: a list asks this of each of its countries.
  const kept = view.keptSeries(group)
  return kept === undefined ? view.series(group).then(topOf) : topOf(kept)
}

/**
 * Who keeps the texts of the corridors of a country; undefined where their series are not in memory.
 * @throws BAD_USER_INPUT for an indicator that there is not.
 */
export function topCorridorTexts(
  { view, id }: InView<'Area'>,
  { indicator, as }: TopCorridorsRequest,
): TextKeeper | undefined {
  return view.keptSeries(groupOf(oneIndicator(view, indicator), id, as))?.texts
}
