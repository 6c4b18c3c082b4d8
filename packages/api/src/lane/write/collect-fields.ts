import type { DocumentNode, FieldNode, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql'
import { isAbstractType, Kind } from 'graphql'

/** The fields that are asked of an object of some type: by the name in the answer, all places where one is asked for. */
export type CollectFields = (
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
) => ReadonlyMap<string, readonly FieldNode[]>

/**
 * Collects fields as CollectFields() of GraphQL does (section 6.3.2), once for a document.
 *
 * @param document - Validated, and without conditions.
 */
export function fieldCollector(document: DocumentNode, schema: GraphQLSchema): CollectFields {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const abstract = schema.getType(condition)
    return isAbstractType(abstract) && schema.isSubType(abstract, type)
  }

  return (type, sets) => {
    const fields = new Map<string, FieldNode[]>()
    const seen = new Set<string>()

    function collect(set: SelectionSetNode): void {
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          const name = (node.alias ?? node.name).value
          const same = fields.get(name)
          if (same === undefined) fields.set(name, [node])
          else same.push(node)
          continue
        }
        if (node.kind === Kind.FRAGMENT_SPREAD) {
          if (seen.has(node.name.value)) continue
          seen.add(node.name.value)
        }
        const part = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
        if (part !== undefined && applies(part.typeCondition?.name.value, type)) collect(part.selectionSet)
      }
    }

    for (const set of sets) if (set !== undefined) collect(set)
    return fields
  }
}
