import { assumed } from './assumed.ts'
import type { Values } from './field-cost.ts'
import { count, pointsOf } from './question-size.ts'

/** Arguments that hold conditions on indicators, wherever they stand in a filter. */
const names = ['where', 'originWhere', 'destinationWhere', 'corridorWhere', 'areasWhere'] as const

/** Points of the conditions on indicators in arguments: each looks at a value of every country. */
export function conditionPoints(args: Values): number {
  let points = 0
  for (const name of names) points += count(args[name]) * pointsOf(assumed.places)
  for (const name of ['filter', 'withProject']) {
    const inner = args[name]
    if (typeof inner === 'object' && inner !== null) points += conditionPoints(inner as Values)
  }
  return points
}

/** The same where `where` is about corridors, of which there are more. */
export const corridorConditionPoints = (args: Values): number =>
  conditionPoints(args) + count(args['where']) * assumed.anyPlaces
