import { graphError } from '../errors.ts'
import { checkDimensions, checkRequest } from '../panel/check-request.ts'
import type { SpendPairs } from '../panel/panel-limits.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { checkCommonUnit } from '../values/common-unit.ts'
import { namesNoPlace } from '../values/comparable-places.ts'
import { checkOneBreakdown } from '../values/one-breakdown.ts'
import { checkSubject, oneIndicator } from '../values/one-indicator.ts'
import { correlate } from './correlate.ts'
import type { Correlated, CorrelationMethod } from './correlate.ts'
import { pairCorridors } from './pair-corridors.ts'
import { pairOverTime } from './pair-over-time.ts'
import { pairNewest, pairSamePeriod } from './pair-places.ts'
import type { PairedIndicators } from './pair-places.ts'
import type { PlacedPair, Pairing } from './placed-pair.ts'
import type { Sample } from './sample.ts'
import { sampleOfCorridors } from './sample-of-corridors.ts'
import { sampleOfPlaces } from './sample-of-places.ts'
import { sampleOverTime } from './sample-over-time.ts'
import { checkStatistics } from './statistics-request.ts'
import type { StatisticsAcross, StatisticsRequest } from './statistics-request.ts'

/** What a correlation is asked with. */
export interface CorrelationRequest {
  /** Id or publisher's code of the other indicator. */
  with: string
  /** One code of each dimension of the other; its total when not given. */
  dimensions?: StatisticsRequest['dimensions']
  method: CorrelationMethod
  pairing: Pairing
}

/** How far the values of two indicators go together. */
export type Correlation = Correlated & {
  readonly view: ReleaseView
  readonly other: InView<'Indicator'>
  readonly method: CorrelationMethod
  readonly pairs: readonly PlacedPair[]
}

/** The values of an indicator, and what can be said of them together. */
export interface Statistics {
  readonly view: ReleaseView
  readonly indicator: InView<'Indicator'>
  readonly across: StatisticsAcross
  readonly sample: Sample
  correlation(request: CorrelationRequest): Promise<Correlation>
}

const noCommonPeriod =
  'No place has a value of both in one period of the same frequency. pairing: LATEST takes the newest value of each.'

/** A sample together with how its values are paired with those of another indicator. */
interface Paired {
  sample: Sample
  pair: (indicators: PairedIndicators, pairing: Pairing) => Promise<PlacedPair[]>
}

async function pairedSample(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  request: StatisticsRequest,
  spendPairs: SpendPairs,
): Promise<Paired> {
  if (request.across === 'TIME') {
    const sample = await sampleOverTime(view, indicator, request)
    return {
      sample,
      async pair(indicators, pairing) {
        if (pairing === 'SAME_PERIOD') return pairOverTime(view, indicators, sample)
        throw graphError('BAD_USER_INPUT', 'pairing: across time values are paired by period; leave it out.')
      },
    }
  }
  checkCommonUnit(indicator)
  if (indicator.subject === 'CORRIDOR' && namesNoPlace(request)) {
    spendPairs(view.all('Corridor').length)
    const sample = await sampleOfCorridors(view, indicator, request)
    return {
      sample,
      async pair(indicators, pairing) {
        checkCommonUnit(indicators.y.indicator)
        return pairCorridors(view, indicators, sample, pairing)
      },
    }
  }
  const sample = await sampleOfPlaces(view, indicator, request, spendPairs)
  return {
    sample,
    async pair(indicators, pairing) {
      checkCommonUnit(indicators.y.indicator)
      return pairing === 'LATEST' && sample.period === undefined
        ? pairNewest(view, indicators, sample)
        : pairSamePeriod(view, indicators, sample)
    },
  }
}

/**
 * Takes the values of an indicator across places, one of each, or across time, all of one place.
 * @throws BAD_USER_INPUT for an indicator that there is not or that is about something else, for countries and regions
 * together, for periods that do not go together, and for several places across time; NOT_AGGREGABLE for values in
 * several currencies; COST_LIMIT_EXCEEDED where the request asks too much.
 */
export async function statistics(
  view: ReleaseView,
  request: StatisticsRequest,
  spendPairs: SpendPairs,
): Promise<Statistics> {
  const indicator = oneIndicator(view, request.indicator)
  checkStatistics(request)
  checkRequest(view, { ...request, indicators: [indicator.id], latest: request.across !== 'TIME' })
  checkOneBreakdown(request.dimensions)
  const { sample, pair } = await pairedSample(view, indicator, request, spendPairs)
  return {
    view,
    indicator,
    across: request.across ?? 'PLACES',
    sample,
    async correlation({ with: code, dimensions, method, pairing }) {
      const other = oneIndicator(view, code)
      checkSubject(other, indicator.subject)
      checkDimensions(view, dimensions)
      checkOneBreakdown(dimensions)
      const indicators = {
        x: { indicator, request },
        y: { indicator: other, request: { ...request, dimensions } },
      }
      spendPairs(sample.values.length + sample.missingCount)
      const pairs = await pair(indicators, pairing)
      const measured =
        pairs.length === 0 && request.across !== 'TIME' && pairing === 'SAME_PERIOD'
          ? { coefficient: null, reason: noCommonPeriod }
          : correlate(pairs, method, [indicator.id, other.id])
      return { ...measured, view, other, method, pairs }
    },
  }
}
