/** One request of the graph. */
export interface GraphRequest {
  readonly operationName: string
  /** The text of the operation with its fragments. */
  readonly document: string
  /** SHA-256 of the document in hexadecimal, where it was generated with one. */
  readonly sha256?: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** An error as GraphQL gives it. */
export interface GraphError {
  readonly message: string
  /** Where in the answer it happened; missing when the question as a whole was refused. */
  readonly path?: readonly (string | number)[]
  /** `code` is of the service's closed list, `requestId` is to be named in a report. */
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** What came back: data, errors, or both. */
export interface GraphResponse {
  readonly data?: unknown
  readonly errors?: readonly GraphError[]
  /** What the service says beside the data: `cost`, `release`, `deprecations`. */
  readonly extensions?: Readonly<Record<string, unknown>>
  /** HTTP status. */
  readonly status: number
  /** Id of the request at the service, to be named in a report. */
  readonly requestId?: string | undefined
  /** Milliseconds after which the service wants to be asked again, not before; from `Retry-After`. */
  readonly retryAfterMs?: number | undefined
  /** How much may be asked in a window, and how much of it is left. */
  readonly rateLimit?: { readonly limit: number; readonly remaining: number | undefined } | undefined
}

/** What a transport is told beside the request. */
export interface TransportOptions {
  /** Ends the request; the transport then throws the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * How a client reaches the service. Any function of this type can be given to `createClient`.
 *
 * It asks once, and returns whatever GraphQL answered, errors too; the client tries again, shares and limits. It throws
 * when there was no GraphQL answer: `NetworkError` when none came or it broke off, `HttpError` when something else
 * answered, the signal's reason when it was aborted. An error of this package whose `retryable` is true is tried again.
 */
export type Transport = (request: GraphRequest, options: TransportOptions) => Promise<GraphResponse>
