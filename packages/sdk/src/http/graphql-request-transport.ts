import { ClientError, GraphQLClient } from 'graphql-request'
import type { Transport } from '../transport.ts'
import { memoryCache } from './answer-cache.ts'
import { readEndpoint } from './endpoint.ts'
import { exchange } from './exchange.ts'
import type { HttpOptions, WireAnswer } from './exchange.ts'
import { persistedFirst } from './persisted-first.ts'
import { readAnswer } from './read-answer.ts'

/** How the default transport sends. */
export type GraphqlRequestOptions = HttpOptions

/** Pages and workers of a browser have its cache. */
const isBrowser = 'document' in globalThis || 'importScripts' in globalThis

/** A response whose text is read already; the platform's own would encode it and decode it again. */
function asResponse({ status, headers, body }: WireAnswer): Response {
  const response = new Response(null, { status, headers })
  return Object.defineProperty(response, 'text', { value: () => Promise.resolve(body) })
}

/**
 * The transport that a client uses by default: graphql-request, which writes the requests and reads the results.
 * @param url absolute http or https address of the graph
 * @throws TypeError when the address is no such one
 */
export function graphqlRequestTransport(url: string, options: GraphqlRequestOptions = {}): Transport {
  const endpoint = readEndpoint(url)
  const settings = { cache: isBrowser ? (false as const) : memoryCache(), ...options }

  const ask = persistedFirst(url, settings, async (wire, { document, variables }, signal) => {
    let answer: WireAnswer | undefined
    const client = new GraphQLClient(url, {
      method: wire.method,
      errorPolicy: 'all',
      // The question in the address and the body are those of `wire`, with the hash that graphql-request does not know.
      fetch: async (_url, init) => {
        const headers = Object.fromEntries(new Headers(init?.headers))
        answer = await exchange(endpoint, settings, { ...wire, headers }, signal)
        return asResponse(answer)
      },
      ...(settings.headers && { headers: settings.headers }),
    })
    let body: unknown
    try {
      body = await client.rawRequest({ query: document, variables, ...(signal && { signal }) })
    } catch (error) {
      // The messages of graphql-request hold the response and the variables, which belong in no log. Only what is
      // needed is taken out of its error, and the error is not even the cause of ours.
      if (answer === undefined) throw error
      if (error instanceof ClientError) body = error.response
    }
    if (answer === undefined) throw new Error('graphql-request gave an answer without asking.')
    return readAnswer(endpoint.place, answer, body)
  })
  return function viaGraphqlRequest(request, { signal }) {
    return ask(request, signal)
  }
}
