import { GraphQLRequestError } from './errors.ts'
import { graphqlRequestTransport } from './graphql-request-transport.ts'
import type { GraphqlRequestOptions } from './graphql-request-transport.ts'
import type { Operation } from './operation.ts'
import type { Transport } from './transport.ts'

interface CommonOptions {
  /** Release that every question is asked of, unless its variables name one. Default: the newest at that moment. */
  release?: string
}

/** A client that asks over the network, by graphql-request. */
export interface EndpointOptions extends CommonOptions, GraphqlRequestOptions {
  /** Absolute address of the graph: `http://localhost:4000/graphql`. */
  endpoint: string
  transport?: never
}

/** A client that asks in a way of its user's. */
export interface OwnTransportOptions extends CommonOptions {
  /** Carries every request. */
  transport: Transport
  endpoint?: never
}

/** Either an address or a transport. */
export type ClientOptions = EndpointOptions | OwnTransportOptions

/** How one question is asked. */
export interface QueryOptions {
  /** Ends the request; the promise then rejects with the signal's reason. `AbortSignal.timeout(ms)` limits its time. */
  signal?: AbortSignal
}

/**
 * The arguments behind the operation: variables may be left out where none is required. Their type comes from the
 * operation alone (`NoInfer`), so that a variable which it does not have is an error.
 */
export type QueryArguments<Variables extends object> = object extends Variables
  ? [variables?: NoInfer<Variables>, options?: QueryOptions]
  : [variables: NoInfer<Variables>, options?: QueryOptions]

/** A client of the graph. */
export interface Client {
  /**
   * Asks a question.
   * @param operation one of this package, such as `Country`
   * @returns the data of the answer, complete
   * @throws GraphQLRequestError when the service refused the question or a part of it
   * @throws NetworkError when the service was not reached, or its answer broke off
   * @throws HttpError when something other than a GraphQL answer came back
   * @throws the reason of the signal when that was aborted
   */
  query<Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    ...rest: QueryArguments<Variables>
  ): Promise<Data>
}

/** The variables with the release of the client, unless they name one. */
function withRelease(variables: object, release: string | undefined): Record<string, unknown> {
  const own: Record<string, unknown> = { ...variables }
  if (release !== undefined && own['release'] === undefined) own['release'] = release
  return own
}

/**
 * Makes a client. It opens no connection before the first question.
 * @throws TypeError when the endpoint is no absolute http or https address
 */
export function createClient(options: ClientOptions): Client {
  const transport = options.transport ?? graphqlRequestTransport(options.endpoint, options)
  return {
    async query(operation, ...[variables, { signal } = {}]) {
      const { data, errors, requestId } = await transport(
        {
          operationName: operation.name,
          document: operation.document,
          variables: withRelease(variables ?? {}, options.release),
        },
        { ...(signal && { signal }) },
      )
      if (errors !== undefined && errors.length > 0) {
        throw new GraphQLRequestError(operation.name, errors, data ?? null, requestId)
      }
      // The types were generated from the schema that the service answers by; the answer is not checked again.
      return data as ReturnType<NonNullable<typeof operation.types>>
    },
  }
}
