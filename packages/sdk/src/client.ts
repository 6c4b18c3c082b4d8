import { GraphQLRequestError } from './errors.ts'
import { graphqlRequestTransport } from './graphql-request-transport.ts'
import type { GraphqlRequestOptions } from './graphql-request-transport.ts'
import type { Operation } from './operation.ts'
import type { Transport } from './transport.ts'

export interface ClientOptions extends GraphqlRequestOptions {
  /** Address of the graph: `http://localhost:4000/graphql`. */
  endpoint: string
  /** Release that every question is asked of, unless its variables name one; the newest when not given. */
  release?: string
  /** Used in place of graphql-request. */
  transport?: Transport
}

export interface QueryOptions {
  /** Ends the request. */
  signal?: AbortSignal
}

/** Variables may be left out where none is required. */
type VariablesArgument<V extends object> = object extends V
  ? [variables?: V, options?: QueryOptions]
  : [variables: V, options?: QueryOptions]

/** A client of the graph. */
export interface Client {
  /**
   * Asks a question.
   * @throws GraphQLRequestError when the service refused it or a part of it, NetworkError when it was not reached,
   * HttpError when something else answered, the signal's reason when it was aborted.
   */
  query<Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    ...rest: VariablesArgument<Variables>
  ): Promise<Data>
}

/** Makes a client. It opens no connection before the first question. */
export function createClient(options: ClientOptions): Client {
  const transport = options.transport ?? graphqlRequestTransport(options.endpoint, options)
  return {
    async query(operation, ...[variables, { signal } = {}]) {
      const { data, errors, requestId } = await transport(
        {
          operationName: operation.name,
          document: operation.document,
          variables: { ...(options.release !== undefined && { release: options.release }), ...variables },
        },
        { ...(signal && { signal }) },
      )
      if (errors !== undefined && errors.length > 0) {
        throw new GraphQLRequestError(operation.name, errors, data, requestId)
      }
      return data as ReturnType<NonNullable<typeof operation.types>>
    },
  }
}
