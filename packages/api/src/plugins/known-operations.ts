import type { ValidationRule } from 'graphql'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** graphql-js does not ask whether the graph has mutations or subscriptions at all before it executes one. */
const knownOperations: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation) != null) return
    const message = `There are no ${node.operation}s here: the data changes by releases only. Ask a query.`
    context.reportError(new GraphQLError(message, { nodes: node }))
  },
})

/**
 * Refuses operations of a kind that the graph does not have. This may be a validation rule, for it does not depend on
 * variables: see the note on cost in server.ts.
 */
export function useKnownOperations(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(knownOperations)
    },
  }
}
