import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'
import { getNamedType, isCompositeType, isInterfaceType, isObjectType, Kind, typeFromAST } from 'graphql'
import { assumed } from './assumed.ts'
import { noScope } from './field-cost.ts'
import type { Scope, Values } from './field-cost.ts'
import { readArguments } from './read-arguments.ts'
import { ruleOf } from './rule-of.ts'
import { isIncluded } from './is-included.ts'

/** The cost of a question in points, whole and at least 1, by its coerced variables. */
export type Cost = (variables: Values) => number

type Part = (variables: Values, scope: Scope) => number

const nothing: Part = () => 0

/**
 * Makes the published cost formula (docs/limits.md) of one operation, once for all its variables: what is looked up in
 * the schema is looked up here, and a question takes a few microseconds.
 *
 * @param document - Valid for the schema and within the limits of documents: the time that a question takes goes by its
 *   fields, fragments written out.
 */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  const known = new Map<string, Part>()

  function ofFragment(name: string): Part {
    const made = known.get(name)
    if (made !== undefined) return made
    const fragment = fragments.get(name)
    const type = fragment && typeFromAST(schema, fragment.typeCondition)
    const part = fragment && isCompositeType(type) ? ofSelections(fragment.selectionSet, type) : nothing
    known.set(name, part)
    return part
  }

  function ofField(node: FieldNode, parent: GraphQLCompositeType): Part {
    const name = node.name.value
    if (name === '__typename') return nothing
    if (name.startsWith('__')) return () => assumed.introspection
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
    return field === undefined ? nothing : ofKnownField(node, parent, field)
  }

  function ofKnownField(
    node: FieldNode,
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
  ): Part {
    const { own, times, about } = ruleOf(schema, parent, field)
    const type = getNamedType(field.type)
    const below =
      node.selectionSet !== undefined && isCompositeType(type)
        ? ofSelections(node.selectionSet, type)
        : undefined
    if (own === undefined && times === undefined && about === undefined) {
      return below === undefined ? nothing : (variables, scope) => 1 + below(variables, scope)
    }
    const read = readArguments(field, node)
    return (variables, scope) => {
      const args = read(variables)
      const self = own === undefined ? 0 : own(args, scope)
      if (below === undefined) return self
      const objects = times === undefined ? 1 : times(args, scope)
      return self + objects * (1 + below(variables, about === undefined ? scope : about(args, scope)))
    }
  }

  function ofSelection(node: SelectionNode, parent: GraphQLCompositeType): Part {
    switch (node.kind) {
      case Kind.FIELD:
        return ofField(node, parent)
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(node.name.value)
      case Kind.INLINE_FRAGMENT: {
        const type = node.typeCondition && typeFromAST(schema, node.typeCondition)
        return ofSelections(node.selectionSet, isCompositeType(type) ? type : parent)
      }
      default:
        return node satisfies never
    }
  }

  function ofSelections({ selections }: SelectionSetNode, parent: GraphQLCompositeType): Part {
    const parts = selections.flatMap((node) => {
      const part = ofSelection(node, parent)
      const included = isIncluded(node)
      if (part === nothing) return []
      return included === undefined
        ? part
        : (variables: Values, scope: Scope) => (included(variables) ? part(variables, scope) : 0)
    })
    const [only = nothing] = parts
    if (parts.length <= 1) return only
    return (variables, scope) => {
      let sum = 0
      for (const part of parts) sum += part(variables, scope)
      return sum
    }
  }

  const root = schema.getRootType(operation.operation)
  const whole = root == null ? nothing : ofSelections(operation.selectionSet, root)
  return (variables) => Math.min(Number.MAX_SAFE_INTEGER, Math.max(1, Math.ceil(whole(variables, noScope))))
}
