export { createClient } from './client.ts'
export type {
  Client,
  ClientOptions,
  EndpointOptions,
  OwnTransportOptions,
  QueryArguments,
  QueryOptions,
} from './client.ts'
export {
  GraphQLRequestError,
  HttpError,
  isGraphQLRequestError,
  isHttpError,
  isNetworkError,
  isOpenCorridorError,
  NetworkError,
  OpenCorridorError,
} from './errors.ts'
export { graphqlRequestTransport } from './graphql-request-transport.ts'
export type { GraphqlRequestOptions } from './graphql-request-transport.ts'
export type { Known } from './known.ts'
export type { Operation } from './operation.ts'
export type { GraphError, GraphRequest, GraphResponse, Transport, TransportOptions } from './transport.ts'
export * from '../generated/operations.ts'
