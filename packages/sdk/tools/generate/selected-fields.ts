import { isAbstractType, isObjectType, Kind } from 'graphql'
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql'

/** What types are written of: the schema, and the fragments by name. */
export interface Sources {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/** The object types that something of a type can be. */
export function possibleTypes(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
}

/** Whether a fragment on `condition` says something of objects of `type`. */
function fits({ schema }: Sources, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  const on = schema.getType(condition)
  return isAbstractType(on) && !isObjectType(on) && schema.isSubType(on, type)
}

/** The fields that selections give for an object of one type, by the name in the answer, those of fragments among them. */
export function selectedFields(
  sources: Sources,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  fields = new Map<string, FieldNode[]>(),
): ReadonlyMap<string, FieldNode[]> {
  for (const selection of selections.flatMap((it) => it.selections)) {
    if ((selection.directives ?? []).length > 0)
      throw new Error('The operations of the SDK have no directives.')
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value
      fields.set(key, [...(fields.get(key) ?? []), selection])
      continue
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : sources.fragments.get(selection.name.value)
    if (fragment === undefined) throw new Error('A fragment is missing.')
    if (fits(sources, type, fragment.typeCondition?.name.value)) {
      selectedFields(sources, type, [fragment.selectionSet], fields)
    }
  }
  return fields
}
