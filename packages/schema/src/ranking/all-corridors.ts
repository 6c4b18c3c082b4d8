import { breakdownOf, isOfBreakdown } from '../conditions/breakdown.ts'
import { checkAnswerable } from '../conditions/check-answerable.ts'
import { corridorColumn } from '../conditions/corridor-column.ts'
import { subjectOrdinals } from '../conditions/subject-ordinals.ts'
import type { ValueColumn } from '../conditions/value-column.ts'
import { graphError } from '../errors.ts'
import { oldestPeriodOf } from '../panel/newest-period-of.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { corridorEnds, groupsOf } from '../series/find-series.ts'
import { parsePeriod } from '../series/period.ts'
import { seriesNode } from '../series/series-node.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { firstOfSorted, rankAmong } from './rank-sorted.ts'
import type { Direction } from './rank-values.ts'
import { checkFrequencies } from './ranked-cells.ts'
import type { RankedPlaces, RankingEntry } from './ranked-places.ts'
import type { RankingRequest } from './ranking-request.ts'

/** The rows of a column that are new enough; values stay in ascending order. */
function since(
  column: ValueColumn,
  oldest: number,
): Pick<ValueColumn, 'ordinals' | 'values' | 'periods' | 'datasets'> {
  if (oldest === -Infinity) return column
  const rows = Uint32Array.from(column.values.keys()).filter((at) => (column.periods[at] ?? 0) >= oldest)
  return {
    ordinals: Uint32Array.from(rows, (at) => column.ordinals[at] ?? 0),
    values: Float64Array.from(rows, (at) => column.values[at] ?? Number.NaN),
    periods: Int32Array.from(rows, (at) => column.periods[at] ?? 0),
    datasets: Uint16Array.from(rows, (at) => column.datasets[at] ?? 0),
  }
}

/** The sets in which the series about a few corridors are, each corridor's own or its whole group's. */
async function setsOf(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  ids: readonly string[],
): Promise<Map<string, SeriesSet>> {
  const sets = new Map<string, SeriesSet>()
  await Promise.all(
    groupsOf(indicator, ids).map(async ({ group, ids: members }) => {
      const asked = members.map((id) => ({ indicatorId: indicator.id, ...corridorEnds(id) }))
      const found = await view.seriesOfFew(group, asked)
      for (const [place, id] of members.entries()) {
        const set = found[place]
        if (set !== undefined) sets.set(id, set)
      }
    }),
  )
  return sets
}

/**
 * Ranks all corridors of the release by their values, without loading the series of all: only of those that are shown.
 * Nothing is known of the unit of single values here, nor why a corridor has none.
 * @throws BAD_USER_INPUT for samePeriod, for which the series of all would have to be read, for a period of another
 * frequency than the values, and for a breakdown of which there is no series.
 */
export async function allCorridors(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  request: RankingRequest,
  direction: Direction,
): Promise<RankedPlaces> {
  if (request.samePeriod === true) {
    throw graphError(
      'BAD_USER_INPUT',
      'samePeriod: name origins or destinations with it, or give the period; it is not looked for among all corridors.',
    )
  }
  const asked = request.period == null ? undefined : parsePeriod(request.period)
  const period = request.period ?? undefined
  const breakdown = breakdownOf(request.dimensions)
  const column = await corridorColumn(view, {
    indicator,
    breakdown,
    ...(asked !== undefined && { from: period, to: period, frequency: asked.frequency }),
  })
  if (asked !== undefined) checkFrequencies(indicator, asked, period ?? '', column.frequencies)
  await checkAnswerable(view, column, { indicator, breakdown })
  const { frequency, datasetIds } = column
  const oldest = await oldestPeriodOf(indicator, frequency, request.maxAge)
  const rows = since(column, oldest)
  const corridors = view.all('Corridor')
  const ordinals = subjectOrdinals(view, 'Corridor')
  // The column has an index of its own rows already; of fewer rows one is made.
  const fewer = rows === column ? undefined : new Map(Array.from(rows.ordinals, (it, at) => [it, at]))
  const placeOf = (ordinal: number | undefined): number | undefined => {
    if (ordinal === undefined) return undefined
    if (fewer !== undefined) return fewer.get(ordinal)
    const place = column.placeOf[ordinal] ?? 0
    return place > 0 ? place - 1 : undefined
  }
  const idAt = (at: number) => corridors[rows.ordinals[at] ?? -1]?.id ?? ''
  const reasonOf = (ordinal: number) => ((column.placeOf[ordinal] ?? 0) > 0 ? 'TOO_OLD' : 'NO_VALUE')

  function entryAt(at: number, sets: ReadonlyMap<string, SeriesSet>): RankingEntry | undefined {
    const subjectId = idAt(at)
    const series = sets
      .get(subjectId)
      ?.about(subjectId)
      .find(
        (one) =>
          one.datasetId === datasetIds[rows.datasets[at] ?? -1] &&
          one.frequency === frequency &&
          isOfBreakdown(one.dimensions, breakdown),
      )
    if (series === undefined) return undefined
    return {
      kind: 'CORRIDOR',
      subjectId,
      ...rankAmong(rows.values, rows.values[at] ?? Number.NaN, direction),
      node: seriesNode(view, series),
      cell: (rows.periods[at] ?? 0) - series.firstPeriod,
    }
  }

  return {
    frequency,
    period: asked?.ordinal,
    count: rows.values.length,
    async load(first, named) {
      const shown = firstOfSorted(rows.values, direction, first)
      const namedAt = new Map(named.map((id) => [id, placeOf(ordinals.get(id))]))
      const places = new Set([...shown, ...[...namedAt.values()].flatMap((at) => at ?? [])])
      const sets = await setsOf(view, indicator, [...places].map(idAt))
      return {
        entries: shown.flatMap((at) => entryAt(at, sets) ?? []),
        of(id) {
          const at = namedAt.get(id)
          return at === undefined ? undefined : entryAt(at, sets)
        },
      }
    },
    missingCount: corridors.length - rows.values.length,
    missing(first) {
      const missing = []
      for (const [ordinal, { id }] of corridors.entries()) {
        if (missing.length >= first) break
        if (placeOf(ordinal) === undefined)
          missing.push({ subjectId: id, reason: reasonOf(ordinal) } as const)
      }
      return missing
    },
    missingOf(id) {
      const ordinal = ordinals.get(id)
      return ordinal === undefined || placeOf(ordinal) !== undefined
        ? undefined
        : { subjectId: id, reason: reasonOf(ordinal) }
    },
    ranked: () => Array.from(rows.values.keys(), idAt),
  }
}
