export { cite } from './cite/cite.ts'
export type { CitationStyle } from './cite/cite.ts'
export type { Client, ClientBehaviour, OwnTransportOptions, QueryArguments, QueryOptions } from './client.ts'
export { createClient } from './default-client.ts'
export type { ClientOptions, EndpointOptions } from './default-client.ts'
export * from './error-guards.ts'
export {
  GraphQLRequestError,
  HttpError,
  isOpenCorridorError,
  NetworkError,
  OpenCorridorError,
  RateLimitError,
  ResponseShapeError,
  TimeoutError,
} from './errors.ts'
export { memoryCache } from './http/answer-cache.ts'
export type { AnswerCache, CachedAnswer } from './http/answer-cache.ts'
export type { HttpOptions } from './http/exchange.ts'
export { graphqlRequestTransport } from './http/graphql-request-transport.ts'
export type { GraphqlRequestOptions } from './http/graphql-request-transport.ts'
export type { Known } from './known.ts'
export type { Connection, DataOf, Operation, PagedOperation, VariablesOf } from './operation.ts'
export { CursorStuckError, ReleaseChangedError } from './paging/errors.ts'
export { paginate } from './paging/paginate.ts'
export type { Paged, PageOptions } from './paging/paginate.ts'
export type { Page } from './paging/read-pages.ts'
export type { Cost, Deprecation, Meta, ReleaseReference, Result } from './result.ts'
export type { Source } from './sources.ts'
export type { GraphError, GraphRequest, GraphResponse, Transport, TransportOptions } from './transport.ts'
export * from '../generated/operations.ts'
