import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import {
  getNamedType,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
} from 'graphql'
import type { GraphQLSchema } from 'graphql'
import { scalars } from './scalars.ts'

/** Names of the enums that an answer can hold. */
function answeredEnums(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || isInputObjectType(type) || isIntrospectionType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type)
      if (isEnumType(named)) found.add(named.name)
    }
  }
  return found
}

/**
 * The schema as a type that gql.tada's types read: fields with their types, no descriptions. Enums that an answer can
 * hold take any text too, for their codes grow; those that are only sent are closed.
 */
export function introspectionTypes(schema: GraphQLSchema): string {
  const introspection = minifyIntrospection(introspectionFromSchema(schema))
  const text = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true })
  const grows = answeredEnums(schema)
  const types = text
    // It would set up gql.tada's own `graphql` for everybody who installs this package.
    .replace(/\nimport \* as gqlTada from 'gql\.tada';[\s\S]*$/u, '')
    .replace(/\{ name: '(\w+)'; enumValues: ([^;]+); \}/gu, (all, name: string, codes: string) =>
      grows.has(name) ? `{ name: '${name}'; enumValues: ${codes} | (string & {}); }` : all,
    )
    .trimEnd()
  const own = Object.entries(scalars).map(([name, type]) => `  ${name}: ${type}\n`)
  return `${types}\n\n/** The scalars as they are after JSON. */\nexport type scalars = {\n${own.join('')}}\n`
}
