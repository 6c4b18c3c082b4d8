import type { FieldNode, GraphQLField, GraphQLNamedOutputType, GraphQLSchema } from 'graphql'
import { getNamedType, isAbstractType, isInterfaceType, isObjectType, isUnionType } from 'graphql'
import { isLasting } from '@opencorridor/schema/kept-text'
import { argumentsOf } from './arguments.ts'
import type { ArgumentsOf } from './arguments.ts'
import type { CollectFields } from './collect-fields.ts'

/** Names what a request asks of a field: whoever asks the same of the same object, in the same words, has that name. */
export type NameOf = (variables: Readonly<Record<string, unknown>>) => string

type Pieces = (string | ArgumentsOf)[]

/** Finds a name for what is asked of a field; undefined where something below is not lasting. */
type FindName = (field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => NameOf | undefined

/**
 * Finds names for what documents ask of lasting fields, and of the items of lists: the fields below, under their names in
 * the answer and in their order, with their arguments.
 */
export function lastingNames(
  schema: GraphQLSchema,
  collect: CollectFields,
): { nameOfLasting: FindName; nameOfItems: FindName } {
  function ofValue(type: GraphQLNamedOutputType, nodes: readonly FieldNode[]): Pieces | undefined {
    if (!isObjectType(type) && !isInterfaceType(type) && !isUnionType(type)) return []
    const sets = nodes.map(({ selectionSet }) => selectionSet)
    const pieces: Pieces = []
    for (const one of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
      pieces.push(`${one.name}{`)
      for (const [name, asked] of collect(one, sets)) {
        const field = one.getFields()[asked[0]?.name.value ?? '']
        if (field !== undefined && !isLasting(field.extensions)) return undefined
        const below = field === undefined ? [] : ofField(field, asked)
        if (below === undefined) return undefined
        // A name of the type itself has no field.
        pieces.push(`${name}:`, ...below, ' ')
      }
      pieces.push('}')
    }
    return pieces
  }

  function ofField(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Pieces | undefined {
    const [node] = nodes
    const below = ofValue(getNamedType(field.type), nodes)
    if (node === undefined || below === undefined) return undefined
    return [field.name, ...(field.args.length > 0 ? [argumentsOf(field, node)] : []), ...below]
  }

  return {
    nameOfLasting: (field, nodes) => nameOf(ofField(field, nodes)),
    nameOfItems: ({ type }, nodes) => nameOf(ofValue(getNamedType(type), nodes)),
  }
}

/** Names that came before: whoever keeps texts finds the very same name faster than one that reads alike. */
const names = new Map<string, string>()
const most = { names: 1_000, characters: 1_000 }

function sameName(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  if (names.size >= most.names) names.clear()
  if (name.length <= most.characters) names.set(name, name)
  return name
}

const nameOf = (pieces: Pieces | undefined): NameOf | undefined =>
  pieces &&
  ((variables) => {
    let name = ''
    for (const piece of pieces) name += typeof piece === 'string' ? piece : JSON.stringify(piece(variables))
    return sameName(name)
  })
