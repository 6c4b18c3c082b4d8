import type { GraphError } from './transport.ts'

/** Marks errors of this package, also when two copies of it are loaded. */
const brand = Symbol.for('opencorridor.sdk.error')

/** Any error of this package. Messages are short: they hold no response and no variables. */
export class OpenCorridorError extends Error {
  readonly [brand] = true
  override name = 'OpenCorridorError'
}

/** Whether an error is one of this package. */
export function isOpenCorridorError(error: unknown): error is OpenCorridorError {
  return typeof error === 'object' && error !== null && brand in error
}

/** The service was not reached. `cause` is what the platform said. */
export class NetworkError extends OpenCorridorError {
  override name = 'NetworkError'
}

/** Something other than a GraphQL answer came back: a proxy's page, another service. */
export class HttpError extends OpenCorridorError {
  override name = 'HttpError'
  readonly status: number

  constructor(message: string, status: number, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

/** The service refused the question, or a part of it. What it answered nevertheless is in `data`. */
export class GraphQLRequestError extends OpenCorridorError {
  override name = 'GraphQLRequestError'
  /** Code of the first error: BAD_USER_INPUT, CURSOR_STALE, RELEASE_NOT_FOUND, RATE_LIMITED, ... */
  readonly code: string
  readonly errors: readonly GraphError[]
  /** What was answered beside the errors. */
  readonly data: unknown
  readonly requestId: string | undefined

  constructor(operationName: string, errors: readonly GraphError[], data: unknown, requestId?: string) {
    const [first] = errors
    super(`${operationName}: ${first?.message ?? 'The service gave an error without a message.'}`)
    const code = first?.extensions?.['code']
    this.code = typeof code === 'string' ? code : 'INTERNAL'
    this.errors = errors
    this.data = data
    this.requestId = requestId
  }
}
