/** One request of the graph. */
export interface GraphRequest {
  readonly operationName: string
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** An error as GraphQL gives it. */
export interface GraphError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  /** `code` is of the service's closed list. */
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** What came back: data, errors, or both. */
export interface GraphResponse {
  readonly data?: unknown
  readonly errors?: readonly GraphError[]
  /** HTTP status. */
  readonly status: number
  /** Id of the request at the service, to be named in a question about it. */
  readonly requestId?: string
}

/**
 * How a client reaches the service. It answers whatever GraphQL answered, also with errors; it throws when no
 * GraphQL answer came back: `NetworkError`, or `HttpError` for a page of something else.
 */
export type Transport = (request: GraphRequest, options: { signal?: AbortSignal }) => Promise<GraphResponse>
