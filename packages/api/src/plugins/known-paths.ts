import type { Plugin } from 'graphql-yoga'
import { errorBody, errorHeaders } from '../errors/error-body.ts'
import { requestId } from '../request-id.ts'

/**
 * Answers 404 at every path but the graph's own. It stands after the pages. Yoga would take any address that ends in
 * the graph's path, such as `/anything?x=/graphql`, and would answer 404 with an empty body.
 *
 * @param endpoint - The graph's path.
 */
export function useKnownPaths(endpoint: string): Plugin {
  const message = `There is nothing here; the graph is at ${endpoint}, its definition at /schema.graphql.`
  return {
    onRequest(event) {
      if (event.url.pathname === endpoint) return
      const body = errorBody('BAD_USER_INPUT', message, requestId(event.request))
      event.endResponse(new event.fetchAPI.Response(body, { status: 404, headers: { ...errorHeaders } }))
    },
  }
}
