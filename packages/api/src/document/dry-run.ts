import { graphError } from '@opencorridor/schema/errors'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { getOperationAST, getVariableValues, GraphQLError, validate } from 'graphql'
import type { PlanOf } from './plan.ts'

/** A question as it would be asked. */
export interface AskedForCost {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | undefined
  readonly operationName?: string | undefined
}

/** What a question would cost, and what it may cost. */
export type CostOf = (question: AskedForCost) => { requested: number; limit: number }

const refused = (what: string, error: unknown): Error =>
  graphError('BAD_USER_INPUT', `${what}: ${error instanceof Error ? error.message : 'it cannot be read.'}`)

/**
 * Makes the dry run: a question is parsed, held against the limits of documents and validated as if it were asked, and not
 * executed.
 *
 * @param read - Parses within the limits.
 */
export function createDryRun(
  schema: GraphQLSchema,
  read: (text: string) => DocumentNode,
  planOf: PlanOf,
  limit: number,
): CostOf {
  function parsed(query: string): DocumentNode {
    try {
      return read(query)
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions['code'] === 'COST_LIMIT_EXCEEDED') throw error
      throw refused('query', error)
    }
  }

  return ({ query, variables = {}, operationName }) => {
    const document = parsed(query)
    const [wrong] = validate(schema, document, undefined, { maxErrors: 1 })
    if (wrong !== undefined) throw refused('query', wrong)
    const operation = getOperationAST(document, operationName)
    const plan = planOf(document, operation?.name?.value)
    if (operation == null || plan === undefined) {
      throw graphError('BAD_USER_INPUT', 'operationName: name one of the operations of the query.')
    }
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 1,
    })
    if (coerced === undefined) throw refused('variables', errors[0])
    return { requested: plan.cost(coerced), limit }
  }
}
