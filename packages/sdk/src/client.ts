import { startDeadline } from './ask/deadline.ts'
import { createGate } from './ask/gate.ts'
import { isPassing, withRetries } from './ask/retry.ts'
import { createSharedFlights } from './ask/shared-flights.ts'
import { GraphQLRequestError, RateLimitError } from './errors.ts'
import type { Operation } from './operation.ts'
import { readMeta } from './result.ts'
import type { Deprecation, Result } from './result.ts'
import type { GraphRequest, GraphResponse, Transport } from './transport.ts'

/** How a client behaves, whatever carries its questions. */
export interface ClientBehaviour {
  /**
   * Release that every question is asked of which can be (its document has a variable `$release`), unless its variables
   * name one. Default: the newest at that moment.
   */
  release?: string
  /** Longest time of a question in milliseconds, waits and retries included. Default: 30,000. `Infinity` for no limit. */
  timeout?: number
  /**
   * How often a question is tried again when the network failed or the service said 429, 502, 503 or 504: after the time
   * that it named, else after a random time that grows. Default: 3. 0 for never.
   */
  retries?: number
  /** How many questions are asked at once; the others wait. Default: 6. */
  concurrency?: number
  /** Told of each deprecated field that a question used, once for each field. */
  onDeprecation?: (deprecation: Deprecation) => void
}

/** A client over a transport. */
export interface OwnTransportOptions extends ClientBehaviour {
  /** Carries every request. */
  transport: Transport
}

/** How one question is asked. */
export interface QueryOptions {
  /** Ends the question, also while it waits; the promise then rejects with the signal's reason. */
  signal?: AbortSignal
  /** In place of the client's. */
  timeout?: number
  /** In place of the client's. */
  retries?: number
  /**
   * What an error in a part of the answer does. `throw` (the default): the question is refused, and what was answered is
   * in the error. `partial`: the data are returned, with the errors beside them; fields that failed are null.
   */
  errors?: 'throw' | 'partial'
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
   * @param operation one of this package, such as `Country`, or a document of your own
   * @returns the data of the answer, complete
   * @throws GraphQLRequestError when the service refused the question or a part of it
   * @throws RateLimitError when too much was asked, and waiting would take longer than the question may
   * @throws NetworkError when the service was not reached, or its answer broke off
   * @throws HttpError when something other than a GraphQL answer came back
   * @throws TimeoutError when all of it took longer than `timeout`
   * @throws the reason of the signal when that was aborted
   */
  readonly query: <Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    ...rest: QueryArguments<Variables>
  ) => Promise<Data>

  /**
   * Asks a question, as `query` does, and also gives what is known of the answer: release, sources, licences, cost.
   * @returns data with `meta`
   */
  readonly request: <Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    ...rest: QueryArguments<Variables>
  ) => Promise<Result<Data>>
}

/** The variables with the release of the client, where the document takes one and they name none. */
function withRelease(document: string, variables: object, release?: string): Record<string, unknown> {
  const own: Record<string, unknown> = { ...variables }
  // null is an answer too: the newest.
  if (own['release'] === undefined && release !== undefined && document.includes('$release')) {
    own['release'] = release
  }
  return own
}

/** How messages name an operation. */
const labelOf = (name: string): string => (name === '' ? 'The question' : name)

/** The error that a refusal becomes. */
function refusal(name: string, response: GraphResponse): GraphQLRequestError | RateLimitError {
  const error = new GraphQLRequestError(name, response, isPassing(response.status))
  return error.code === 'RATE_LIMITED'
    ? new RateLimitError(name, { ...response, requestId: error.requestId })
    : error
}

/** Makes a client over a transport: it tries again, shares, limits and watches the time. */
export function createClient(options: OwnTransportOptions): Client {
  const { transport, timeout = 30_000, retries = 3, concurrency = 6, release, onDeprecation } = options
  const gate = createGate(concurrency)
  const flights = createSharedFlights<GraphResponse>()
  const told = new Set<string>()

  async function ask(request: GraphRequest, own: QueryOptions): Promise<GraphResponse> {
    const deadline = startDeadline(labelOf(request.operationName), own.timeout ?? timeout, own.signal)
    const tries = own.retries ?? retries
    try {
      const key = JSON.stringify([request.document, request.variables, tries])
      const { value, isShared } = await flights.join(key, deadline, (signal, until) =>
        withRetries(() => gate.pass(signal, () => transport(request, { signal })), {
          retries: tries,
          signal,
          until,
        }),
      )
      // What one caller does with the data is nothing to the others.
      return isShared ? structuredClone(value) : value
    } finally {
      deadline.end()
    }
  }

  async function request<Data, Variables extends object>(
    { name, document, sha256 }: Operation<Data, Variables>,
    ...[variables, own = {}]: QueryArguments<Variables>
  ): Promise<Result<Data>> {
    const response = await ask(
      {
        operationName: name,
        document,
        ...(sha256 !== undefined && { sha256 }),
        variables: withRelease(document, variables ?? {}, release),
      },
      own,
    )
    const { data, errors } = response
    const hasErrors = errors !== undefined && errors.length > 0
    if (hasErrors && (own.errors !== 'partial' || data === null || data === undefined)) {
      throw refusal(labelOf(name), response)
    }
    const meta = readMeta(response)
    for (const deprecation of meta.deprecations) {
      if (!told.has(deprecation.field)) onDeprecation?.(deprecation)
      told.add(deprecation.field)
    }
    // The types were generated from the schema that the service answers by; the answer is not checked again.
    return { data: data as Data, meta, ...(hasErrors && { errors }) }
  }

  return {
    request,
    query: async (operation, ...rest) => (await request(operation, ...rest)).data,
  }
}
