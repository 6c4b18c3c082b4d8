import type { DocumentNode, GraphQLSchema } from 'graphql'
import { execute } from 'graphql'

/** Asks the graph as anybody would, but without HTTP: one context for each chart, so all its parts are of one release. */
export type Ask = <Answer>(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Answer>

/** Told of each question before it is asked. */
export type Spend = (document: DocumentNode, variables: Readonly<Record<string, unknown>>) => void

/**
 * @param contextValue of one request
 * @param spend takes note of what each question costs
 * @returns a function that answers a document of this package, whose shape the caller knows
 * @throws it throws the first error of an answer that has one
 */
export function asker(schema: GraphQLSchema, contextValue: object, spend: Spend): Ask {
  return async <Answer>(document: DocumentNode, variableValues: Readonly<Record<string, unknown>>) => {
    spend(document, variableValues)
    const { data, errors } = await execute({ schema, document, contextValue, variableValues })
    const [error] = errors ?? []
    if (error !== undefined) throw error
    return data as Answer
  }
}
