import type { GraphError } from './transport.ts'

/** Marks errors of this package, also when two copies of it are loaded: one by `import` and one by `require`. */
const brand = Symbol.for('opencorridor.sdk.error')

/** Any error of this package. Messages are one sentence, made for logs: they hold no response and no variables. */
export class OpenCorridorError extends Error {
  readonly [brand] = true
  override name = 'OpenCorridorError'
}

/** The service was not reached, or its answer broke off. `cause` is what the platform said. */
export class NetworkError extends OpenCorridorError {
  override name = 'NetworkError'
}

/** Something other than a GraphQL answer came back: a proxy's page, another service. */
export class HttpError extends OpenCorridorError {
  override name = 'HttpError'
  readonly status: number
  /** What came in its place, without parameters: `text/html`. */
  readonly contentType: string | undefined

  /**
   * @param place the address that was asked
   * @param status HTTP status
   * @param contentType the header as it came
   */
  constructor(place: string, status: number, contentType: string | null) {
    const type = contentType?.match(/^[\w.+-]{1,64}\/[\w.+-]{1,64}/u)?.[0]
    super(`${place} answered ${String(status)} with ${type ?? 'something'}, which is no GraphQL result.`)
    this.status = status
    this.contentType = type
  }
}

/** Longest message taken over from a service: a sentence, not a dump. */
const longestMessage = 300

const shorten = (text: string): string =>
  text.length > longestMessage ? `${text.slice(0, longestMessage - 1)}…` : text

/** The service refused the question, or a part of it. What it answered nevertheless is in `data`. */
export class GraphQLRequestError extends OpenCorridorError {
  override name = 'GraphQLRequestError'
  /**
   * Code of the first error, of the service's closed list: BAD_USER_INPUT, CURSOR_STALE, RELEASE_NOT_FOUND,
   * RATE_LIMITED, ... INTERNAL when it gave none.
   */
  readonly code: string
  readonly errors: readonly GraphError[]
  /** Id of the request at the service, to be named in a report. */
  readonly requestId: string | undefined
  readonly #data: unknown

  constructor(operationName: string, errors: readonly GraphError[], data: unknown, requestId?: string) {
    const [first] = errors
    super(`${operationName}: ${shorten(first?.message ?? 'The service gave an error without a message.')}`)
    const { code, requestId: named } = first?.extensions ?? {}
    this.code = typeof code === 'string' ? code : 'INTERNAL'
    this.errors = errors
    this.requestId = requestId ?? (typeof named === 'string' ? named : undefined)
    this.#data = data
  }

  /**
   * What was answered beside the errors; null when nothing was. It is no property of the error itself, so that a
   * logger that writes all properties does not write a whole answer.
   */
  get data(): unknown {
    return this.#data
  }
}

/** Whether an error is one of this package. */
export function isOpenCorridorError(error: unknown): error is OpenCorridorError {
  return typeof error === 'object' && error !== null && brand in error
}

/** Whether the service was not reached, or its answer broke off. */
export function isNetworkError(error: unknown): error is NetworkError {
  return isOpenCorridorError(error) && error.name === 'NetworkError'
}

/** Whether something other than a GraphQL answer came back. */
export function isHttpError(error: unknown): error is HttpError {
  return isOpenCorridorError(error) && error.name === 'HttpError'
}

/** Whether the service refused the question, or a part of it. */
export function isGraphQLRequestError(error: unknown): error is GraphQLRequestError {
  return isOpenCorridorError(error) && error.name === 'GraphQLRequestError'
}
