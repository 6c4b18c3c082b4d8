import { MapperKind, mapSchema } from '@graphql-tools/utils'
import {
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLUnionType,
} from 'graphql'

/** The type of every variable of a compiled document: values come in coerced, and are left as they are. */
export const laneValue = new GraphQLScalarType({
  name: 'LaneValue',
  description: 'A value that was coerced before the compiled document is executed.',
  parseValue: (value) => value,
})

/** A function that gives undefined where the other throws. */
function quietly<Args extends unknown[], Result>(ask: (...args: Args) => Result) {
  return (...args: Args): Result | undefined => {
    try {
      return ask(...args)
    } catch {
      return undefined
    }
  }
}

/**
 * The schema that documents are compiled for: the same types and resolvers, and the type of the compiled variables.
 *
 * graphql-jit calls `resolveType` and `isTypeOf` outside of any guard: one that throws after a promise would leave the
 * request without an answer, and end the process. Here they say that they do not know, which graphql-jit makes an error
 * of; with errors the question is asked again elsewhere, where they may throw.
 *
 * @param schema - Left as it is.
 */
export function laneSchema(schema: GraphQLSchema): GraphQLSchema {
  const quiet = mapSchema(schema, {
    [MapperKind.INTERFACE_TYPE](type) {
      const { resolveType, ...config } = type.toConfig()
      return new GraphQLInterfaceType({
        ...config,
        ...(resolveType && { resolveType: quietly(resolveType) }),
      })
    },
    [MapperKind.UNION_TYPE](type) {
      const { resolveType, ...config } = type.toConfig()
      return new GraphQLUnionType({ ...config, ...(resolveType && { resolveType: quietly(resolveType) }) })
    },
    [MapperKind.OBJECT_TYPE](type) {
      const { isTypeOf, ...config } = type.toConfig()
      if (isTypeOf == null) return type
      const quietIsTypeOf = quietly(isTypeOf)
      return new GraphQLObjectType({ ...config, isTypeOf: (...args) => quietIsTypeOf(...args) ?? false })
    },
  })
  const config = quiet.toConfig()
  return new GraphQLSchema({ ...config, types: [...config.types, laneValue], assumeValid: true })
}
