import { graphError } from '../errors.ts'
import { checkDimensions } from '../panel/check-request.ts'
import { checkPeriods, periodBounds } from '../panel/period-bounds.ts'
import type { InView } from '../releases/release-view.ts'
import { matchesDimensions } from '../series/dimensions.ts'
import { findSeries } from '../series/find-series.ts'
import { datasetRank } from '../series/preferred.ts'
import { hasValue, observationAt, seriesNode } from '../series/series-node.ts'
import type { ObservationNode, SeriesNode } from '../series/series-node.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { inUnitOf } from '../values/in-unit.ts'
import { checkSubject, oneIndicator } from '../values/one-indicator.ts'

/**
 * The dimension that says which country reports a figure about a corridor, by our code of the country. Publishers have
 * it as the reference area of a table (`REF_AREA`, `geo`, reporter), whose other country is the counterpart
 * (`COUNTERPART_AREA`, `partner`): docs/data/corridors.md.
 */
export const reporterDimension = 'REPORTER'

/** The question for what both ends of a corridor report. */
export interface MirrorRequest {
  /** Id or publisher's code. */
  indicator: string
  from?: string | null | undefined
  to?: string | null | undefined
  /** Breakdown besides the reporter; what is not named is the total. */
  dimensions?: readonly { dimension: string; code: string }[] | null | undefined
}

/** What both ends report of one period. */
export interface MirrorDifference {
  readonly origin: ObservationNode
  readonly destination: ObservationNode
  /** Destination minus origin. */
  readonly difference: number
  /** Destination divided by origin; null where the origin reports zero. */
  readonly ratio: number | null
}

/** What is reported of one movement, by who reports it; claims stand side by side. */
export interface MirrorStatistics {
  readonly indicator: InView<'Indicator'>
  readonly byOrigin: readonly SeriesNode[]
  readonly byDestination: readonly SeriesNode[]
  /** By another country, or by nobody who is named: estimates of third parties. */
  readonly byOthers: readonly SeriesNode[]
  readonly differences: readonly MirrorDifference[]
}

/** The breakdown of a series without who reports it. */
function withoutReporter({ dimensions }: StoredSeries): Record<string, string> {
  return Object.fromEntries(Object.entries(dimensions).filter(([name]) => name !== reporterDimension))
}

/** The differences of two series of one frequency, in each period in which both have a value in the same unit. */
function differencesOf(
  { view, series: a }: SeriesNode,
  { series: b }: SeriesNode,
  request: MirrorRequest,
  inUnit: (series: StoredSeries, cell: number) => boolean,
): MirrorDifference[] {
  if (a.frequency !== b.frequency) return []
  const { from = -Infinity, to = Infinity } = periodBounds(a.frequency, request)
  const counts = (series: StoredSeries, cell: number) => hasValue(series, cell) && inUnit(series, cell)
  return Array.from(a.values.keys()).flatMap((cell) => {
    const period = a.firstPeriod + cell
    const other = period - b.firstPeriod
    if (period < from || period > to || !counts(a, cell) || !counts(b, other)) return []
    const [x, y] = [a.values[cell] ?? Number.NaN, b.values[other] ?? Number.NaN]
    return {
      origin: observationAt(seriesNode(view, a), cell),
      destination: observationAt(seriesNode(view, b), other),
      difference: y - x,
      ratio: x === 0 ? null : y / x,
    }
  })
}

function checkMirror({ view }: InView<'Corridor'>, { dimensions, ...periods }: MirrorRequest): void {
  checkPeriods(periods)
  checkDimensions(view, dimensions)
  if (dimensions?.some(({ dimension }) => dimension === reporterDimension) !== true) return
  throw graphError(
    'BAD_USER_INPUT',
    `dimensions: leave out ${reporterDimension}; mirror statistics put all reporters side by side.`,
  )
}

/**
 * What origin and destination each report of the movement from one to the other. Every dataset stands by itself, the
 * preferred one first; nothing is merged and nothing averaged. Each series of the origin is compared with each of the
 * destination that has its frequency and breakdown.
 * @throws BAD_USER_INPUT for an indicator that there is not or that is about areas, for a breakdown that there is not,
 * and for periods of which the first follows the last.
 */
export async function mirrorStatistics(
  corridor: InView<'Corridor'>,
  request: MirrorRequest,
): Promise<MirrorStatistics> {
  const { view, id, originId, destinationId } = corridor
  const indicator = oneIndicator(view, request.indicator)
  checkSubject(indicator, 'CORRIDOR')
  checkMirror(corridor, request)
  const rank = datasetRank(view, indicator.id)
  const filter = new Map((request.dimensions ?? []).map(({ dimension, code }) => [dimension, code]))
  const found = await findSeries(view, indicator, [id])
  const nodes = found
    .filter((one) => matchesDimensions(withoutReporter(one), filter))
    .toSorted((a, b) => rank(a.datasetId) - rank(b.datasetId) || (a.seriesKey < b.seriesKey ? -1 : 1))
    .map((one) => seriesNode(view, one))
  const reporterOf = ({ series }: SeriesNode) => series.dimensions[reporterDimension]
  const byOrigin = nodes.filter((node) => reporterOf(node) === originId)
  const byDestination = nodes.filter((node) => reporterOf(node) === destinationId)
  const inUnit = inUnitOf(indicator)
  const breakdown = ({ series }: SeriesNode) => JSON.stringify(Object.entries(withoutReporter(series)).sort())
  return {
    indicator,
    byOrigin,
    byDestination,
    byOthers: nodes.filter((node) => !byOrigin.includes(node) && !byDestination.includes(node)),
    differences: byOrigin.flatMap((origin) =>
      byDestination
        .filter((destination) => breakdown(destination) === breakdown(origin))
        .flatMap((destination) => differencesOf(origin, destination, request, inUnit)),
    ),
  }
}
