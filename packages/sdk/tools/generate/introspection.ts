import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { introspectionFromSchema } from 'graphql'
import type { GraphQLSchema } from 'graphql'

/** The schema as a type that gql.tada's types read: fields with their types, no descriptions. */
export function introspectionTypes(schema: GraphQLSchema): string {
  const introspection = minifyIntrospection(introspectionFromSchema(schema))
  const text = outputIntrospectionFile(introspection, {
    fileType: '.d.ts',
    shouldPreprocess: true,
  })
  // It would set up gql.tada's own `graphql` for everybody who installs this package.
  return text.replace(/\nimport \* as gqlTada from 'gql\.tada';[\s\S]*$/u, '\n')
}
