import type { GraphError, GraphResponse } from './transport.ts'

/** Marks errors of this package, also when two copies of it are loaded: one by `import` and one by `require`. */
const brand = Symbol.for('opencorridor.sdk.error')

/** What an error says beside its message. */
interface Facts {
  readonly code: string
  readonly retryable?: boolean
  readonly retryAfterMs?: number | undefined
  readonly requestId?: string | undefined
}

/** Any error of this package. Messages are one sentence, made for logs: they hold no response and no variables. */
export class OpenCorridorError extends Error {
  readonly [brand] = true
  override name = 'OpenCorridorError'
  /** For programs: the service's own code, or `NETWORK`, `DEADLINE`, `HTTP`, `RESPONSE_SHAPE`, `CURSOR_STUCK`, ... */
  readonly code: string
  /** Whether the same question may be answered later. The client has tried as often as it was told to. */
  readonly retryable: boolean
  /** Milliseconds after which the service wants to be asked again, not before; undefined when it said nothing. */
  readonly retryAfterMs: number | undefined
  /** Id of the request at the service, to be named in a report. */
  readonly requestId: string | undefined

  constructor(message: string, facts: Facts, options?: ErrorOptions) {
    super(message, options)
    this.code = facts.code
    this.retryable = facts.retryable ?? false
    this.retryAfterMs = facts.retryAfterMs
    this.requestId = facts.requestId
  }
}

/** The service was not reached, or its answer broke off. `cause` is what the platform said. */
export class NetworkError extends OpenCorridorError {
  override name = 'NetworkError'

  constructor(message: string, options?: ErrorOptions) {
    super(message, { code: 'NETWORK', retryable: true }, options)
  }
}

/** The question as a whole, with waits and retries, took longer than its `timeout`. */
export class TimeoutError extends OpenCorridorError {
  override name = 'TimeoutError'

  constructor(operationName: string, timeout: number) {
    super(`${operationName} was not answered within ${String(timeout)} ms.`, {
      code: 'DEADLINE',
      retryable: true,
    })
  }
}

/** Something other than the service answered: a proxy's page, another service. */
export class HttpError extends OpenCorridorError {
  override name = 'HttpError'
  readonly status: number
  /** What came in its place, without parameters: `text/html`. */
  readonly contentType: string | undefined

  constructor(message: string, status: number, contentType: string | undefined, facts: Facts) {
    super(message, facts)
    this.status = status
    this.contentType = contentType
  }
}

/** The answer calls itself one of a GraphQL service, and is none: JSON that is cut, or of another form. */
export class ResponseShapeError extends HttpError {
  override name = 'ResponseShapeError'
}

/** Too much was asked in a short time. The client has waited and tried again as often as it was told to. */
export class RateLimitError extends OpenCorridorError {
  override name = 'RateLimitError'
  /** How much may be asked in a window; undefined when the service does not say. */
  readonly limit: number | undefined
  /** How much of it is left. */
  readonly remaining: number | undefined

  constructor(place: string, { retryAfterMs, requestId, rateLimit }: Omit<GraphResponse, 'status'>) {
    super(`${place}: too much was asked in a short time.`, {
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfterMs,
      requestId,
    })
    this.limit = rateLimit?.limit
    this.remaining = rateLimit?.remaining
  }
}

/** Longest message taken over from a service: a sentence, not a dump. */
const longestMessage = 300

const shorten = (text: string): string =>
  text.length > longestMessage ? `${text.slice(0, longestMessage - 1)}…` : text

/** The service refused the question, or a part of it. What it answered nevertheless is in `data`. */
export class GraphQLRequestError extends OpenCorridorError {
  override name = 'GraphQLRequestError'
  /** HTTP status. */
  readonly status: number
  readonly errors: readonly GraphError[]
  readonly #data: unknown

  /**
   * `code` is that of the first error, of the service's closed list: BAD_USER_INPUT, CURSOR_STALE, RELEASE_NOT_FOUND,
   * ... INTERNAL when it gave none.
   */
  constructor(operationName: string, response: GraphResponse, retryable: boolean) {
    const { errors = [], requestId, retryAfterMs, status, data } = response
    const [first] = errors
    const { code, requestId: named } = first?.extensions ?? {}
    super(`${operationName}: ${shorten(first?.message ?? 'The service gave an error without a message.')}`, {
      code: typeof code === 'string' ? code : 'INTERNAL',
      retryable,
      retryAfterMs,
      requestId: requestId ?? (typeof named === 'string' ? named : undefined),
    })
    this.status = status
    this.errors = errors
    this.#data = data ?? null
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
