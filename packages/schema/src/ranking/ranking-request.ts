import { graphError } from '../errors.ts'
import type { PanelRequest, PlacesRequest } from '../panel/panel-request.ts'
import type { Direction } from './rank-values.ts'

/** The question for the first or last of several places. Places are given as for a panel. */
export interface RankingRequest extends Pick<
  PanelRequest,
  keyof PlacesRequest | 'dimensions' | 'maxAge' | 'samePeriod'
> {
  /** Id or publisher's code. */
  indicator: string
  /** The period of all values; the newest value of each place when not given. */
  period?: string | null | undefined
  /** From which end; `TOP` when not given. */
  direction?: Direction | null | undefined
  /** Entries, 1 to 500; 10 when not given. */
  first?: number | null | undefined
  /** Codes or names of places whose entries are wanted wherever they stand. */
  others?: readonly string[] | null | undefined
}

const mostEntries = 500
const mostOthers = 100

/**
 * The number of entries asked for.
 * @param most the largest that there may be.
 * @throws BAD_USER_INPUT when it is not 1 to `most`.
 */
export function entriesAsked(first: number | null | undefined, most = mostEntries): number {
  const count = first ?? 10
  if (count >= 1 && count <= most) return count
  throw graphError('BAD_USER_INPUT', `first is ${count}; it may be 1 to ${most}.`)
}

/**
 * Sees to it that a ranking asks for one rule of periods, and for no more than there may be.
 * @throws BAD_USER_INPUT for a period together with maxAge or samePeriod, and for more than 100 others.
 */
export function checkRanking({ period, maxAge, samePeriod, others }: RankingRequest): void {
  if (period != null && (maxAge != null || samePeriod === true)) {
    throw graphError(
      'BAD_USER_INPUT',
      'maxAge and samePeriod choose among the newest values; leave them out with a period, or leave out the period.',
    )
  }
  if (others != null && others.length > mostOthers) {
    throw graphError('BAD_USER_INPUT', `others has ${others.length} entries; it may have ${mostOthers}.`)
  }
}
