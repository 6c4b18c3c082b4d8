import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql'
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Random } from './random.ts'

/** Values that arguments of a name are given, most of which the release knows. */
export type Pools = Readonly<Record<string, readonly string[]>>

/** How deep fields stand within each other. */
const deepest = 5

const english = (text: string): string => JSON.stringify(text)

/**
 * Makes documents that are valid for a schema, from its definition alone, with arguments that mean something.
 */
export function createQueryGenerator(schema: GraphQLSchema, pools: Pools, random: Random): () => string {
  function text(name: string): string {
    const pool = pools[name] ?? []
    return english(
      pool.length > 0 && random.chance(0.95) ? random.pick(pool) : random.pick(['', 'nothing', 'é💥', '0']),
    )
  }

  function scalar(type: string, name: string): string {
    switch (type) {
      case 'Int':
        return String(
          random.chance(0.97) ? random.below(30) : random.pick([-1, 0, 101, 5_001, 2_147_483_647]),
        )
      case 'Float':
        return String(Math.round(random.next() * 1_000) / 10)
      case 'Boolean':
        return String(random.chance(0.5))
      case 'Period':
        return english(String(1990 + random.below(35)))
      case 'PartialDate':
        return english(`${1990 + random.below(35)}-0${1 + random.below(9)}`)
      case 'DateTime':
        return english('2026-05-04T12:00:00Z')
      default:
        return text(name)
    }
  }

  function value(type: GraphQLInputType, name: string, depth: number): string {
    if (isNonNullType(type)) return value(type.ofType, name, depth)
    if (isListType(type)) {
      const count = 1 + random.below(random.chance(0.1) ? 40 : 3)
      return `[${Array.from({ length: count }, () => value(type.ofType, name, depth)).join(', ')}]`
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name
    if (!isInputObjectType(type)) return scalar(type.name, name)
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequired(field) || (depth < 2 && random.chance(0.3)),
    )
    return `{ ${fields.map((field) => `${field.name}: ${value(field.type, field.name, depth + 1)}`).join(', ')} }`
  }

  const isRequired = ({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): boolean =>
    isNonNullType(type) && defaultValue === undefined

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter((argument) => {
      if (isRequired(argument)) return true
      // A cursor that is made up, or a page from both ends, is an error and nothing else.
      const rare = ['after', 'before', 'last', 'release', 'newer'].includes(argument.name)
      return random.chance(rare ? 0.03 : 0.3)
    })
    return given.length === 0
      ? ''
      : `(${given.map(({ name, type }) => `${name}: ${value(type, name, 0)}`).join(', ')})`
  }

  /** A selection; the answers of two aliases never clash. */
  function selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      ({ type: of }) => depth < deepest || !isCompositeType(getNamedType(of)),
    )
    const parts = ['__typename']
    for (const [at, field] of fields.entries()) {
      if (!random.chance(depth === 0 ? 1.3 / fields.length : 2.5 / fields.length)) continue
      const below = getNamedType(field.type)
      const set = isCompositeType(below) ? ` ${selectionOn(below, depth + 1)}` : ''
      parts.push(`f${at}: ${field.name}${argumentsOf(field)}${set}`)
    }
    return `{ ${parts.join(' ')} }`
  }

  function selectionOn(type: ReturnType<typeof getNamedType>, depth: number): string {
    if (isObjectType(type)) return selection(type, depth)
    if (!isAbstractType(type)) return '{ __typename }'
    const one = random.pick(schema.getPossibleTypes(type))
    const own = isInterfaceType(type) && 'id' in type.getFields() ? ' id' : ''
    return `{ __typename${own} ... on ${one.name} ${selection(one, depth)} }`
  }

  return () => {
    const query = schema.getQueryType()
    if (query == null) throw new Error('There is nothing to ask.')
    return selection(query, 0)
  }
}

/** Makes something wrong of a document, as people and programs do. */
export function spoil(document: string, random: Random): string {
  const at = random.below(document.length)
  const word = /\w+/g
  const words = document.match(word) ?? ['x']
  switch (random.below(5)) {
    case 0:
      return document.slice(0, at)
    case 1:
      return (
        document.slice(0, at) +
        random.pick(['{', '}', '"', '\\', '$x', '\u0000', '...', '@skip']) +
        document.slice(at)
      )
    case 2:
      return document.replace(random.pick(words), 'nonsense')
    case 3:
      return document.replace(/"[^"]*"/, random.pick(['1', 'null', '[]', '{}', '$missing', '-1e400']))
    default:
      return document.replace(/\d+/, random.pick(['-1', '99999999999', '1.5', '"5"', 'null']))
  }
}
