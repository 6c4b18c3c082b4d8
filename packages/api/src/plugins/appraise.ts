import type { DocumentNode, GraphQLSchema } from 'graphql'
import { getOperationAST, getVariableValues } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Appraisal, Appraise } from '../document/appraise.ts'

/** What `onExecute` is given, of which Yoga says nothing. */
interface Args {
  schema: GraphQLSchema
  document: DocumentNode
  operationName?: string | null
  variableValues?: Record<string, unknown> | null
  contextValue: { request: Request }
}

/**
 * Appraises each question before it is executed, whatever is cached: see server.ts.
 *
 * @param found - Told what was found.
 */
export function useAppraisal(
  appraise: Appraise,
  found: (request: Request, appraisal: Appraisal) => void,
): Plugin {
  return {
    onExecute(event) {
      const { schema, document, operationName, variableValues, contextValue } = event.args as unknown as Args
      const operation = getOperationAST(document, operationName)
      // Execution says what is wrong with an operation or with variables.
      if (operation == null) return
      const definitions = operation.variableDefinitions ?? []
      const { coerced } = getVariableValues(schema, definitions, variableValues ?? {}, { maxErrors: 1 })
      if (coerced === undefined) return
      const appraisal = appraise(document, operation.name?.value, coerced)
      if (appraisal !== undefined) found(contextValue.request, appraisal)
    },
  }
}
