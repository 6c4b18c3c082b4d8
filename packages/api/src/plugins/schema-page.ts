import type { GraphQLSchema } from 'graphql'
import { lexicographicSortSchema, printSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { usePage } from './page.ts'

/**
 * `/schema.graphql`: the graph's definition with all descriptions, for code generators and for reading; sorted, so that
 * two versions can be compared.
 */
export function useSchemaPage(schema: GraphQLSchema): Plugin {
  let text: string | undefined
  return usePage('/schema.graphql', (_request, answer) => {
    text ??= `${printSchema(lexicographicSortSchema(schema))}\n`
    return answer(text, {
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=300' },
    })
  })
}
