import { graphError } from '../errors.ts'
import type { InView } from '../releases/release-view.ts'

/**
 * Sees to it that values of several places can be put side by side: in an order, in a mean, against one bound.
 * @throws NOT_AGGREGABLE when each is in the currency of its place.
 */
export function checkCommonUnit({ id, unit, currency }: InView<'Indicator'>): void {
  if (currency !== 'LCU') return
  throw graphError(
    'NOT_AGGREGABLE',
    `${id} (${unit}) is in the currency of each place; values in several currencies have no order, no mean and no common bound. Ask for the values of each place, { panel }, or for statistics of one place across time.`,
    { indicator: id },
  )
}
