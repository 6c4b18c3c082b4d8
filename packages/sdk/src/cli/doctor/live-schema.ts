import { buildClientSchema, buildSchema, getIntrospectionQuery } from 'graphql'
import type { GraphQLSchema, IntrospectionQuery } from 'graphql'
import type { Client } from '../../client.ts'
import type { Operation } from '../../operation.ts'

const introspection: Operation<IntrospectionQuery, Record<string, never>> = {
  name: 'IntrospectionQuery',
  document: getIntrospectionQuery(),
}

/**
 * The schema that a service answers by: what it serves at `/schema.graphql` beside the graph, and where a proxy lets only
 * the graph through, what the graph says of itself.
 * @throws what `client.query` throws
 */
export async function liveSchema(
  endpoint: string,
  client: Client,
  signal: AbortSignal,
): Promise<GraphQLSchema> {
  const response = await fetch(new URL('schema.graphql', endpoint), { signal }).catch(() => undefined)
  signal.throwIfAborted()
  const text = response?.ok === true ? await response.text() : ''
  // Something else may answer at that address, with a page of its own.
  if (/^type Query\b/mu.test(text)) return buildSchema(text)
  return buildClientSchema(await client.query(introspection, {}, { signal }))
}
