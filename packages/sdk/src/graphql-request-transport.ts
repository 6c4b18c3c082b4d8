import { ClientError, GraphQLClient } from 'graphql-request'
import { readEndpoint } from './endpoint.ts'
import { HttpError } from './errors.ts'
import { readGraphAnswer } from './graph-answer.ts'
import { reachableFetch } from './reachable-fetch.ts'
import type { Transport } from './transport.ts'

/** How the default transport sends. */
export interface GraphqlRequestOptions {
  /** Used in place of the platform's `fetch`. */
  fetch?: typeof fetch
  /** Sent with each request, in place of a header of the same name. */
  headers?: Readonly<Record<string, string>>
}

/** What graphql-request leaves of an answer, whether it returned it, threw it or failed to read it. */
interface RawAnswer {
  readonly data?: unknown
  readonly errors?: unknown
  readonly status: number
  readonly headers: Headers
}

/**
 * The transport that a client uses by default: graphql-request, by POST.
 * @param url absolute http or https address of the graph
 * @throws TypeError when the address is no such one
 */
export function graphqlRequestTransport(url: string, options: GraphqlRequestOptions = {}): Transport {
  const { place } = readEndpoint(url)
  const fetchWhole = reachableFetch(place, options.fetch)

  /** One request. A client of graphql-request is only settings, so each request has its own, which sees its response. */
  async function post(query: string, variables: object, signal: AbortSignal | undefined): Promise<RawAnswer> {
    let response: Response | undefined
    const client = new GraphQLClient(url, {
      errorPolicy: 'all',
      fetch: async (input, init) => (response = await fetchWhole(input, init)),
      ...(options.headers && { headers: options.headers }),
    })
    try {
      return await client.rawRequest({ query, variables, ...(signal && { signal }) })
    } catch (error) {
      // The messages of graphql-request hold the response and the variables, which belong in no log. Only what is
      // needed is taken out of its error, and the error is not even the cause of ours.
      if (error instanceof ClientError) return error.response
      if (response === undefined) throw error
      return response
    }
  }

  return async function viaGraphqlRequest({ document, variables }, { signal }) {
    const raw = await post(document, variables, signal)
    const answer = readGraphAnswer(raw)
    if (answer === undefined) throw new HttpError(place, raw.status, raw.headers.get('content-type'))
    const requestId = raw.headers.get('x-request-id')
    return { ...answer, status: raw.status, ...(requestId !== null && { requestId }) }
  }
}
