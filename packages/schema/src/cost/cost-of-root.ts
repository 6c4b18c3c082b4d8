import type { TableQuestion } from '../addresses/address-of.ts'
import { graphSchema } from '../graph/query.ts'
import { noScope } from './field-cost.ts'
import type { Values } from './field-cost.ts'
import { ruleOf } from './rule-of.ts'

/**
 * What a root of the graph costs by itself, whatever is asked of its answer: looking up what it is about, and going through
 * whole series where it computes over time.
 *
 * @param args - As the graph coerces them.
 * @returns points, whole.
 */
export function costOfRoot(question: TableQuestion, args: Values): number {
  const query = graphSchema.getQueryType()
  const field = query?.getFields()[question]
  if (query == null || field === undefined) throw new Error(`The graph has no root ${question}.`)
  return Math.ceil(ruleOf(graphSchema, query, field).own?.(args, noScope) ?? 0)
}
