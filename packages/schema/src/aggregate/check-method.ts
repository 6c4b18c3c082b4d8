import { graphError } from '../errors.ts'
import type { InView } from '../releases/release-view.ts'
import type { AggregateMethod } from './aggregate-request.ts'

const instead = 'Ask for the values of each place: { panel } or { ranking }.'

const verbs = { SUM: 'be added', WEIGHTED_MEAN: 'be averaged with weights' }

/**
 * The method by which values of an indicator are put together.
 * @param asked the method that was asked for; the declared one when none was.
 * @throws NOT_AGGREGABLE, with the reason and what to ask instead, when the indicator declares none or another, when
 * it is in the local currency of each place, or names a weight that is not there or about something else.
 */
export function methodOf(
  indicator: InView<'Indicator'>,
  asked: AggregateMethod | null | undefined,
): { method: AggregateMethod; weight: InView<'Indicator'> | undefined } {
  const { id, unit, aggregation, view } = indicator
  const refuse = (reason: string) =>
    graphError('NOT_AGGREGABLE', `${id} (${unit}) ${reason} ${instead}`, { indicator: id, aggregation })
  if (aggregation === 'NONE') {
    throw refuse('declares no way to put values of several places together: any total would mislead.')
  }
  if (asked != null && asked !== aggregation) {
    throw refuse(
      `can not ${verbs[asked]}; what it declares is ${aggregation}: leave out method, or name that.`,
    )
  }
  if (aggregation === 'SUM') {
    if (indicator.currency === 'LCU') throw refuse('is in local currencies, which have no common sum.')
    return { method: 'SUM', weight: undefined }
  }
  const weight = indicator.weightId === null ? undefined : view.find('Indicator', indicator.weightId)
  if (weight === undefined) throw refuse('is to be weighted by an indicator that this release does not have.')
  if (weight.subject !== indicator.subject) {
    throw refuse(`is weighted by ${weight.id}, which is about something else.`)
  }
  return { method: 'WEIGHTED_MEAN', weight }
}
