import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql'
import { getNamedType, isAbstractType, isCompositeType, Kind } from 'graphql'

/**
 * How many fields the code of a document has: every fragment written out wherever it is used, and every selection on an
 * interface or union once for each type that can stand there.
 *
 * @param document - Validated.
 * @param limit - Counting ends there, for the number may be beyond counting.
 */
export function writtenOut(document: DocumentNode, schema: GraphQLSchema, limit: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  let count = 0

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const abstract = schema.getType(condition)
    return isAbstractType(abstract) && schema.isSubType(abstract, type)
  }

  function onObject(set: SelectionSetNode, type: GraphQLObjectType): void {
    for (const node of set.selections) {
      if (count > limit) return
      if (node.kind === Kind.FIELD) {
        count++
        const field = type.getFields()[node.name.value]
        const below = field && getNamedType(field.type)
        if (node.selectionSet !== undefined && isCompositeType(below)) onAny(node.selectionSet, below)
        continue
      }
      const part = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
      if (part !== undefined && applies(part.typeCondition?.name.value, type))
        onObject(part.selectionSet, type)
    }
  }

  function onAny(set: SelectionSetNode, type: GraphQLCompositeType): void {
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
    for (const one of types) onObject(set, one)
  }

  const query = schema.getQueryType()
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION && query != null) onObject(node.selectionSet, query)
  }
  return count
}
