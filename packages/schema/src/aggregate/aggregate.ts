import { graphError } from '../errors.ts'
import { filterRecord } from '../graph/filter/record-id-of.ts'
import { checkRequest } from '../panel/check-request.ts'
import { countNamed } from '../panel/panel-request.ts'
import { resolvedIds } from '../panel/coverage.ts'
import type { CoverageItem } from '../panel/coverage.ts'
import type { SpendPairs } from '../panel/panel-limits.ts'
import { dimensionsFilter } from '../panel/panel-request.ts'
import { periodBounds } from '../panel/period-bounds.ts'
import { resolveSubjects } from '../panel/resolve-request.ts'
import type { Subjects } from '../panel/resolve-request.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import type { Frequency } from '../series/period.ts'
import { samePeriod } from '../time/same-period.ts'
import { coverageOf } from '../values/coverage-of.ts'
import { checkOneBreakdown } from '../values/one-breakdown.ts'
import { checkSubject, oneIndicator } from '../values/one-indicator.ts'
import type { AggregateMethod, AggregateRequest } from './aggregate-request.ts'
import { methodOf } from './check-method.ts'
import { chooseSeries } from './choose-series.ts'
import { countedWithin } from './counted-within.ts'
import { inUnitOf } from '../values/in-unit.ts'
import { membersFor } from './members.ts'
import type { Exclusion } from './members.ts'
import { pointAt, spanOf } from './points.ts'
import type { AggregatePoint, Member } from './points.ts'

/** What several countries or corridors have together, period by period. */
export interface Aggregate {
  readonly view: ReleaseView
  readonly indicator: InView<'Indicator'>
  readonly kind: Subjects['kind']
  readonly method: AggregateMethod
  readonly frequency: Frequency
  /** The one dataset whose values are put together; undefined when no member has data. */
  readonly datasetId: string | undefined
  readonly weight: InView<'Indicator'> | undefined
  readonly weightDatasetId: string | undefined
  readonly members: readonly Member[]
  /** Places that were named and not understood; each counts as a member without data. */
  readonly notUnderstood: number
  readonly excluded: readonly Exclusion[]
  readonly points: readonly AggregatePoint[]
  readonly coverage: readonly CoverageItem[]
}

/** The share asked for. @throws BAD_USER_INPUT when it is no share. */
function shareOf(minCoverage: number | null | undefined): number {
  const share = minCoverage ?? 0
  if (share >= 0 && share <= 1) return share
  throw graphError(
    'BAD_USER_INPUT',
    `minCoverage is ${share}; it may be 0 to 1: 0.8 for four in five members.`,
  )
}

/** Ids of the areas that the question names itself, as members or as ends of corridors. */
function namedAreas(request: AggregateRequest, { items }: Subjects): Set<string> {
  // The members of regions come behind what is named.
  const named = items.slice(0, countNamed(request))
  return new Set(resolvedIds(named).flatMap((id) => id.split('-')))
}

/**
 * Puts the values of several countries, or of several corridors, together, by the method that the indicator declares.
 * Members without a value are missing, never zero; the values are those of one dataset, one frequency, one breakdown
 * and one unit.
 * @throws NOT_AGGREGABLE where a figure would mislead, with the reason and what to ask instead; BAD_USER_INPUT for an
 * indicator, region or dataset that there is not, and for arguments that contradict each other;
 * COST_LIMIT_EXCEEDED where the request asks too much.
 */
export async function aggregate(
  view: ReleaseView,
  request: AggregateRequest,
  spendPairs: SpendPairs,
): Promise<Aggregate> {
  const { from, to } = request
  const indicator = oneIndicator(view, request.indicator)
  checkRequest(view, { ...request, indicators: [request.indicator] })
  checkOneBreakdown(request.dimensions)
  const minCoverage = shareOf(request.minCoverage)
  const { method, weight } = methodOf(indicator, request.method)
  const subjects = resolveSubjects(view, request)
  checkSubject(indicator, subjects.kind)
  spendPairs(subjects.ids.length * (weight === undefined ? 1 : 2))
  const { kind, items } = subjects
  const { ids, excluded } = membersFor(view, subjects, namedAreas(request, subjects))
  const datasetId =
    request.dataset == null ? undefined : filterRecord(view, 'Dataset', request.dataset, 'dataset').id
  const filter = dimensionsFilter(request)
  const chosen = await chooseSeries(view, indicator, ids, filter, { datasetId, from, to })
  const { frequency } = chosen
  const weights = weight && (await chooseSeries(view, weight, ids, filter, { frequency, from, to }))
  const within =
    chosen.datasetId === undefined ? [] : countedWithin(view, chosen.datasetId, kind, [...chosen.of.keys()])
  const leftOut = new Set(within.map(({ subjectId }) => subjectId))
  const members = ids
    .filter((id) => !leftOut.has(id))
    .map((id): Member => ({
      subjectId: id,
      series: chosen.of.get(id),
      reason: chosen.reason(id),
      weight: weights?.of.get(id),
    }))
  const notUnderstood = new Set(
    items.flatMap(({ requested, resolvedTo }) => (resolvedTo === null ? requested : [])),
  ).size
  const bounds = periodBounds(frequency, request)
  const periods =
    request.latest === true
      ? latestOf(members, bounds.from, bounds.to)
      : spanOf(members, bounds.from, bounds.to)
  const options = { method, minCoverage, notUnderstood, inUnit: inUnitOf(indicator) }
  const points =
    periods === undefined
      ? []
      : Array.from({ length: periods.last - periods.first + 1 }, (_, at) =>
          pointAt(members, periods.first + at, options),
        )
  const answered = new Set(points.flatMap(({ used }) => used.map(({ member }) => member.subjectId)))
  return {
    view,
    indicator,
    kind,
    method,
    frequency,
    datasetId: chosen.datasetId,
    weight,
    weightDatasetId: weights?.datasetId,
    members,
    notUnderstood,
    excluded: [...excluded, ...within],
    points,
    coverage: coverageOf(items, answered),
  }
}

/**
 * The one period that stands for all members.
 * @throws NOT_AGGREGABLE where the values of too few are of one period.
 */
function latestOf(members: readonly Member[], from = -Infinity, to = Infinity) {
  const series = members.flatMap((member) => member.series ?? [])
  const period = samePeriod(series, () => ({ from, to }))?.ordinal
  if (period !== undefined) return { first: period, last: period }
  if (series.length === 0) return undefined
  throw graphError(
    'NOT_AGGREGABLE',
    'latest: there is no period in which at least half of the members with data have a value. Give from and to for all periods.',
  )
}
