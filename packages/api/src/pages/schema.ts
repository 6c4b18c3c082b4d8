import type { GraphQLSchema } from 'graphql'
import { lexicographicSortSchema, printSchema } from 'graphql'
import type { Page } from '../plugins/pages.ts'

/**
 * `/schema.graphql`: the graph's definition with all descriptions, for code generators and for reading; sorted, so that
 * two versions can be compared.
 */
export function schemaPage(schema: GraphQLSchema): Page {
  let text: string | undefined
  return {
    path: '/schema.graphql',
    render(_request, answer) {
      text ??= `${printSchema(lexicographicSortSchema(schema))}\n`
      return answer(text, {
        status: 200,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=300' },
      })
    },
  }
}
