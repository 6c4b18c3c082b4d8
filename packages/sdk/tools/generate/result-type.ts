import { isCompositeType, isEnumType } from 'graphql'
import type { FieldNode, GraphQLCompositeType, GraphQLObjectType, SelectionSetNode } from 'graphql'
import { scalarType } from './scalars.ts'
import { possibleTypes, selectedFields } from './selected-fields.ts'
import type { Sources } from './selected-fields.ts'
import { tsdoc } from './tsdoc.ts'
import { arrayOf, wrap } from './wrap.ts'

/**
 * Writes the type of what selections give, each member with its description from the schema.
 * @param seen takes the names of the enums that occur
 */
export function resultType(
  sources: Sources,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  seen: Set<string>,
  indent = '',
): string {
  // Types that give the same members are one: `__typename: 'Country' | 'Region'`.
  const alike = new Map<string, GraphQLObjectType[]>()
  for (const possible of possibleTypes(sources.schema, type)) {
    const fields = selectedFields(sources, possible, selections)
    const shape = [...fields.keys()].join()
    alike.set(shape, [...(alike.get(shape) ?? []), possible])
  }
  return [...alike.values()].map((group) => objectType(sources, group, selections, seen, indent)).join(' | ')
}

function objectType(
  sources: Sources,
  group: readonly GraphQLObjectType[],
  selections: readonly SelectionSetNode[],
  seen: Set<string>,
  indent: string,
): string {
  const [type] = group
  if (type === undefined) throw new Error('A group of types has at least one.')
  const inner = `${indent}  `
  const members = [...selectedFields(sources, type, selections)].map(([key, nodes]) =>
    key === '__typename'
      ? `${inner}__typename: ${group.map(({ name }) => `'${name}'`).join(' | ')}\n`
      : member(sources, type, key, nodes, seen, inner),
  )
  return `{\n${members.join('')}${indent}}`
}

function member(
  sources: Sources,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  seen: Set<string>,
  indent: string,
): string {
  const name = nodes[0]?.name.value ?? ''
  const field = type.getFields()[name]
  if (field === undefined) throw new Error(`${type.name} has no field ${name}.`)
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const written = wrap(
    String(field.type),
    (leaf) => {
      const named = sources.schema.getType(leaf)
      if (isCompositeType(named)) return resultType(sources, named, selections, seen, indent)
      if (!isEnumType(named)) return scalarType(leaf)
      seen.add(leaf)
      return leaf
    },
    arrayOf,
  )
  return `${tsdoc(field, indent)}${indent}${key}: ${written}\n`
}
