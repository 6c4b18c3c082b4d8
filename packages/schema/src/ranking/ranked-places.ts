import type { InView, ReleaseView } from '../releases/release-view.ts'
import { seriesNode } from '../series/series-node.ts'
import type { ObservationNode, SeriesNode } from '../series/series-node.ts'
import type { Frequency } from '../series/period.ts'
import type { MissingValue } from '../values/missing-value.ts'
import type { PickedCells, UnrankedCell } from './pick-cells.ts'
import { rankValues } from './rank-values.ts'
import type { Direction } from './rank-values.ts'

/** A place in a ranking, and the value that gives it. */
export interface RankingEntry {
  readonly kind: 'AREA' | 'CORRIDOR'
  readonly subjectId: string
  /** Counted from 1; equal values share the smallest rank. */
  readonly rank: number
  /** How many other places have the very same value. */
  readonly tiedWith: number
  readonly node: SeriesNode
  /** Index into the arrays of the series. */
  readonly cell: number
  /** The record of the subject and the value, in a ranking that is kept: each answer would look them up again. */
  readonly subject?: InView<'Corridor'> | undefined
  readonly observation?: ObservationNode | undefined
}

/** Entries of a ranking. */
export interface LoadedEntries {
  /** By rank, of equal values by code. */
  readonly entries: readonly RankingEntry[]
  /** The entry of a place that was named; undefined when it has no value. */
  of(subjectId: string): RankingEntry | undefined
}

/** All places that are ranked among each other, with their values and those that have none. */
export interface RankedPlaces {
  readonly frequency: Frequency
  /** Ordinal of the one period of all values; undefined where each has its own. */
  readonly period: number | undefined
  /** Places that have a rank. */
  readonly count: number
  /** The first so many entries, and those of places that are named. */
  load(first: number, named: readonly string[]): LoadedEntries | Promise<LoadedEntries>
  readonly missingCount: number
  /** The first so many places without a value, by code. */
  missing(first: number): MissingValue[]
  /** What is missing of a place; undefined when it has a value, or is not among those that are ranked. */
  missingOf(subjectId: string): MissingValue | undefined
  /** Ids of the places that have a rank. */
  ranked(): Iterable<string>
}

/** Ranks places whose series are in memory. */
export function rankedPlaces(
  view: ReleaseView,
  kind: RankingEntry['kind'],
  { frequency, period, cells, missing }: PickedCells,
  direction: Direction,
): RankedPlaces {
  const { order, ranks, ties } = rankValues(
    cells.map(({ series, cell }) => series.values[cell] ?? Number.NaN),
    direction,
  )
  const entryAt = (index: number | undefined): RankingEntry | undefined => {
    const found = index === undefined ? undefined : cells[index]
    if (found === undefined || index === undefined) return undefined
    const { subjectId, series, cell } = found
    const [rank = 0, tiedWith = 0] = [ranks[index], ties[index]]
    return { kind, subjectId, rank, tiedWith, node: seriesNode(view, series), cell }
  }
  const missingValue = ({ series, ...rest }: UnrankedCell): MissingValue => ({
    ...rest,
    ...(series !== undefined && { node: seriesNode(view, series) }),
  })
  return {
    frequency,
    period,
    count: cells.length,
    load(first) {
      return {
        entries: [...order.subarray(0, first)].flatMap((index) => entryAt(index) ?? []),
        of: (id) => entryAt(cells.findIndex(({ subjectId }) => subjectId === id)),
      }
    },
    missingCount: missing.length,
    missing: (first) => missing.slice(0, first).map(missingValue),
    missingOf(id) {
      const found = missing.find(({ subjectId }) => subjectId === id)
      return found && missingValue(found)
    },
    ranked: () => cells.map(({ subjectId }) => subjectId),
  }
}
