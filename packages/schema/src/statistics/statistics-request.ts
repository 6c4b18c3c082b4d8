import { graphError } from '../errors.ts'
import type { PanelRequest, PlacesRequest } from '../panel/panel-request.ts'

/** What the values of a statistic are of: one of each of several places, or all of one place. */
export type StatisticsAcross = 'PLACES' | 'TIME'

/** The question for statistics of an indicator. Places are given as for a panel. */
export interface StatisticsRequest extends Pick<
  PanelRequest,
  keyof PlacesRequest | 'dimensions' | 'from' | 'to' | 'maxAge' | 'samePeriod'
> {
  /** Id or publisher's code. */
  indicator: string
  /** `PLACES` when not given. */
  across?: StatisticsAcross | null | undefined
  /** Across places: the period of all values; the newest value of each place when not given. */
  period?: string | null | undefined
}

const given = (value: unknown): boolean => value != null && value !== false

/**
 * Sees to it that the periods go with what the statistics are across.
 * @throws BAD_USER_INPUT for from and to across places, and for period, maxAge and samePeriod across time, or for the
 * latter two with a period.
 */
export function checkStatistics({ across, period, from, to, maxAge, samePeriod }: StatisticsRequest): void {
  if (across === 'TIME') {
    if (given(period) || given(maxAge) || given(samePeriod)) {
      throw graphError(
        'BAD_USER_INPUT',
        'period, maxAge and samePeriod choose one value of each place; across time, give from and to.',
      )
    }
    return
  }
  if (given(from) || given(to)) {
    throw graphError(
      'BAD_USER_INPUT',
      'from and to are for statistics across time. Across places one value of each counts: give a period, or leave it out for the newest.',
    )
  }
  if (given(period) && (given(maxAge) || given(samePeriod))) {
    throw graphError(
      'BAD_USER_INPUT',
      'maxAge and samePeriod choose among the newest values; leave them out with a period, or leave out the period.',
    )
  }
}
