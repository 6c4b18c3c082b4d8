import type { GraphQLSchema } from 'graphql'
import { getOperationAST, getVariableValues } from 'graphql'
import type { Spend } from '../charts/ask.ts'
import { spendOn } from '../clients/page-costs.ts'
import type { PlanOf } from './plan.ts'

/**
 * Makes what takes note of the cost of the questions that pages and pictures are made of: it is what the same question costs
 * who asks the graph.
 */
export function createSpending(schema: GraphQLSchema, planOf: PlanOf): (request: Request) => Spend {
  return (request) => (document, variables) => {
    const operation = getOperationAST(document)
    const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables)
    const plan = planOf(document, operation?.name?.value)
    // Execution says what is wrong with an operation or with variables.
    if (plan !== undefined && coerced !== undefined) spendOn(request, plan.cost(coerced))
  }
}
