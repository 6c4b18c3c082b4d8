import type { GraphQLError } from 'graphql'
import { ClientError, GraphQLClient } from 'graphql-request'
import { HttpError, NetworkError } from './errors.ts'
import type { GraphError, Transport } from './transport.ts'

export interface GraphqlRequestOptions {
  /** Used in place of the platform's `fetch`. */
  fetch?: typeof fetch
  /** Sent with each request; a header that is not simple costs a browser a preflight. */
  headers?: Readonly<Record<string, string>>
}

/** A GraphQL error without what is undefined in it. */
const plain = ({ message, path, extensions }: GraphQLError): GraphError => ({
  message,
  extensions,
  ...(path && { path }),
})

/** Error of a run that the caller aborted: it is handed on as it is. */
const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** The transport that a client uses by default: graphql-request, by POST. */
export function graphqlRequestTransport(endpoint: string, options: GraphqlRequestOptions = {}): Transport {
  const client = new GraphQLClient(endpoint, {
    errorPolicy: 'all',
    ...(options.fetch && { fetch: options.fetch }),
    ...(options.headers && { headers: options.headers }),
  })
  return async function viaGraphqlRequest({ document, variables }, { signal }) {
    try {
      const { data, errors, status, headers } = await client.rawRequest({
        query: document,
        variables,
        ...(signal && { signal }),
      })
      const requestId = headers.get('x-request-id')
      return { data, status, ...(errors && { errors: errors.map(plain) }), ...(requestId !== null && { requestId }) }
    } catch (error) {
      if (isAbort(error)) throw error
      if (error instanceof ClientError) {
        const { status, errors, data } = error.response
        if (errors !== undefined) return { data, errors: errors.map(plain), status }
        // graphql-request's message holds the response and the variables: it goes no further than `cause`.
        throw new HttpError(`${endpoint} answered ${status} without a GraphQL result.`, status, { cause: error })
      }
      if (error instanceof SyntaxError) {
        throw new HttpError(`${endpoint} answered with something that is no JSON.`, 200, { cause: error })
      }
      throw new NetworkError(`${endpoint} was not reached.`, { cause: error })
    }
  }
}
