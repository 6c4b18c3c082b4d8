import { resolveCorridor } from '../corridors/resolve-corridor.ts'
import { checkRequest } from '../panel/check-request.ts'
import type { CoverageItem, Resolved } from '../panel/coverage.ts'
import type { SpendPairs } from '../panel/panel-limits.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { resolveArea } from '../releases/view-areas.ts'
import { checkCommonUnit } from '../values/common-unit.ts'
import { comparablePlaces, namesNoPlace } from '../values/comparable-places.ts'
import { coverageOf } from '../values/coverage-of.ts'
import type { MissingValue } from '../values/missing-value.ts'
import { checkOneBreakdown } from '../values/one-breakdown.ts'
import { oneIndicator } from '../values/one-indicator.ts'
import { allCorridors } from './all-corridors.ts'
import type { Direction } from './rank-values.ts'
import { rankedCells } from './ranked-cells.ts'
import { rankedPlaces } from './ranked-places.ts'
import type { RankedPlaces, RankingEntry } from './ranked-places.ts'
import { checkRanking, entriesAsked } from './ranking-request.ts'
import type { RankingRequest } from './ranking-request.ts'

/** What became of a place whose rank was asked for by name. */
export interface RankingOther {
  readonly requested: string
  readonly entry: RankingEntry | undefined
  readonly missing: MissingValue | undefined
  /** Why it has no rank, in words; null when it has one. */
  readonly reason: string | null
}

/** The first or last of several places by the value of an indicator. */
export interface Ranking {
  readonly view: ReleaseView
  /** What was asked. */
  readonly request: RankingRequest
  readonly indicator: InView<'Indicator'>
  readonly kind: RankingEntry['kind']
  readonly direction: Direction
  readonly places: RankedPlaces
  readonly entries: readonly RankingEntry[]
  /** Places that share the rank of the last entry and stand after it. */
  readonly moreTied: number
  readonly others: readonly RankingOther[]
  readonly coverage: readonly CoverageItem[]
}

/** The id of a place that was named, or why there is none. */
function idOf(
  view: ReleaseView,
  kind: RankingEntry['kind'],
  text: string,
): { id: string } | { reason: string } {
  if (kind === 'CORRIDOR') {
    const found = resolveCorridor(view, text)
    return found.outcome === 'RESOLVED' ? { id: found.id } : { reason: found.reason }
  }
  const found = resolveArea(view, text)
  return found.outcome === 'RESOLVED' ? { id: found.areaId } : { reason: found.reason }
}

/**
 * Ranks places by the value of an indicator: the first so many from either end, and any others that are named.
 * @throws BAD_USER_INPUT for an indicator that there is not or that is about something else, for countries and regions
 * together, and for arguments out of bounds or against each other; NOT_AGGREGABLE for values in several currencies;
 * COST_LIMIT_EXCEEDED where the request asks too much.
 */
export async function ranking(
  view: ReleaseView,
  request: RankingRequest,
  spendPairs: SpendPairs,
): Promise<Ranking> {
  const indicator = oneIndicator(view, request.indicator)
  checkRanking(request)
  checkRequest(view, { ...request, indicators: [indicator.id], latest: request.period == null })
  checkOneBreakdown(request.dimensions)
  checkCommonUnit(indicator)
  const first = entriesAsked(request.first)
  const direction = request.direction ?? 'TOP'
  const kind = indicator.subject
  const { items, places } = await placesOf(view, indicator, request, spendPairs)
  const named = (request.others ?? []).map((requested) => ({ requested, ...idOf(view, kind, requested) }))
  const loaded = await places.load(
    first,
    named.flatMap((one) => ('id' in one ? one.id : [])),
  )
  const { entries } = loaded
  const last = entries.at(-1)
  const others = named.map(({ requested, ...found }): RankingOther => {
    if ('reason' in found) return { requested, entry: undefined, missing: undefined, reason: found.reason }
    const entry = loaded.of(found.id)
    const missing = entry === undefined ? places.missingOf(found.id) : undefined
    const reason =
      missing === undefined
        ? `${found.id} is not among the places that are ranked.`
        : `${found.id} has no value in this ranking.`
    return { requested, entry, missing, reason: entry === undefined ? reason : null }
  })
  return {
    view,
    request,
    indicator,
    kind,
    direction,
    places,
    entries,
    moreTied: last === undefined ? 0 : last.rank + last.tiedWith - entries.length,
    others,
    coverage: coverageOf(items, new Set(items.length === 0 ? [] : places.ranked())),
  }
}

/** The places that are ranked; all corridors where the indicator is about corridors and none is named. */
async function placesOf(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  request: RankingRequest,
  spendPairs: SpendPairs,
): Promise<{ items: readonly Resolved[]; places: RankedPlaces }> {
  const direction = request.direction ?? 'TOP'
  if (indicator.subject === 'CORRIDOR' && namesNoPlace(request)) {
    spendPairs(view.all('Corridor').length)
    return { items: [], places: await allCorridors(view, indicator, request, direction) }
  }
  const { kind, ids, items } = comparablePlaces(view, indicator, request)
  spendPairs(ids.length)
  const cells = await rankedCells(view, indicator, ids, request)
  return { items, places: rankedPlaces(view, kind, cells, direction) }
}
