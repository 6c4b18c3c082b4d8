import { graphError } from '../errors.ts'
import { checkDimensions } from '../panel/check-request.ts'
import { resolveIndicator } from '../indicators/resolve-indicator.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { checkCommonUnit } from '../values/common-unit.ts'
import { checkConditionPeriods } from './condition-periods.ts'
import type { ConditionPeriods } from './condition-periods.ts'
import { checkThreshold } from './threshold.ts'
import type { Threshold } from './threshold.ts'

/** A condition on the value that an area or corridor has of an indicator. */
export interface IndicatorCondition extends Threshold, ConditionPeriods {
  /** Id or publisher's code. */
  indicator: string
  /** One code of each dimension named; what is not named is the total. */
  dimensions?: readonly { dimension: string; code: string }[] | null | undefined
}

/** Conditions of one list: each takes a reading of a whole indicator when it is new. */
const mostConditions = 10

const wantedFor = { AREA: 'countries and regions', CORRIDOR: 'corridors' }

function indicatorOf(
  view: ReleaseView,
  kind: 'AREA' | 'CORRIDOR',
  argument: string,
  code: string,
): InView<'Indicator'> {
  const found = resolveIndicator(view, code)
  switch (found.outcome) {
    case 'RESOLVED': {
      const { indicator } = found
      if (indicator.subject === kind) return indicator
      throw graphError(
        'BAD_USER_INPUT',
        `${argument}: ${indicator.id} is about ${wantedFor[indicator.subject]}; a condition on ${wantedFor[kind]} is wanted here.`,
      )
    }
    case 'AMBIGUOUS':
      throw graphError(
        'BAD_USER_INPUT',
        `${argument}: "${code}" may be ${found.candidates.map(({ id }) => id).join(' or ')}. Name one of them.`,
      )
    case 'UNKNOWN':
      throw graphError(
        'BAD_USER_INPUT',
        `${argument}: no indicator has the id or code "${code.slice(0, 100)}". The query { search } finds indicators by name.`,
      )
    default:
      return found satisfies never
  }
}

/**
 * Sees to it that conditions can be answered, before anything is read.
 * @param kind what the indicators have to be about.
 * @param argument name of the list, for the messages.
 * @returns the indicator of each condition.
 * @throws BAD_USER_INPUT for more than 10 conditions, and for one that has no bound, an indicator about something
 * else, every code of a dimension, or periods that can not be; NOT_AGGREGABLE for values in several currencies.
 */
export function checkConditions(
  view: ReleaseView,
  kind: 'AREA' | 'CORRIDOR',
  argument: string,
  conditions: readonly IndicatorCondition[],
): InView<'Indicator'>[] {
  if (conditions.length > mostConditions) {
    throw graphError(
      'BAD_USER_INPUT',
      `${argument} has ${conditions.length} conditions; it may have ${mostConditions}.`,
    )
  }
  return conditions.map((condition, place) => {
    const at = `${argument}[${place}]`
    checkThreshold(at, condition)
    checkConditionPeriods(at, condition)
    checkDimensions(view, condition.dimensions)
    const every = condition.dimensions?.find(({ code }) => code === '*')
    if (every !== undefined) {
      throw graphError(
        'BAD_USER_INPUT',
        `${at}.dimensions: ${every.dimension} is asked for with every code; a condition is on one. Name it.`,
      )
    }
    const indicator = indicatorOf(view, kind, `${at}.indicator`, condition.indicator)
    checkCommonUnit(indicator)
    return indicator
  })
}
