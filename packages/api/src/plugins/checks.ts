import type { DocumentNode, GraphQLSchema } from 'graphql'
import { getOperationAST, getVariableValues } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { QuestionCheck } from '../checks.ts'

/** What `onExecute` is given, of which Yoga says nothing. */
interface Args {
  schema: GraphQLSchema
  document: DocumentNode
  operationName?: string | null
  variableValues?: Record<string, unknown> | null
}

/** Asks the checks before each execution, whatever is cached: see server.ts. */
export function useChecks(checks: readonly QuestionCheck[]): Plugin {
  if (checks.length === 0) return {}
  return {
    onExecute(event) {
      const { schema, document, operationName, variableValues } = event.args as unknown as Args
      const operation = getOperationAST(document, operationName)
      // Execution says what is wrong with an operation or with variables.
      if (operation == null) return
      const definitions = operation.variableDefinitions ?? []
      const { coerced } = getVariableValues(schema, definitions, variableValues ?? {}, { maxErrors: 1 })
      if (coerced === undefined) return
      for (const check of checks)
        check({ document, operationName: operation.name?.value, variables: coerced })
    },
  }
}
