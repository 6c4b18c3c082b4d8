import { NetworkError } from '../errors.ts'
import type { AnswerCache } from './answer-cache.ts'
import type { Endpoint } from './endpoint.ts'

/** How a transport over HTTP sends. */
export interface HttpOptions {
  /** Used in place of the platform's `fetch`. */
  fetch?: typeof fetch
  /**
   * Sent with each request, in place of a header of the same name. In a browser a header beyond the few that every page
   * may send costs each question a request more (a preflight); nothing needs one.
   */
  headers?: Readonly<Record<string, string>>
  /**
   * Keeps answers, which are then only sent again when they changed. Default: memory; none in browsers, whose own cache
   * does the same, while the header that this one needs would cost a preflight. `false` keeps none.
   */
  cache?: AnswerCache | false
  /**
   * Name and version of your program, `atlas/2.1`: whoever runs the service sees who asks. It goes into the address, for
   * a header would cost a preflight. Default: this package.
   */
  client?: string
}

/** One request as it goes out. */
export interface Wire {
  readonly method: 'GET' | 'POST'
  readonly address: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** One answer, read to its end. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** The code that Node and others give deep inside of a failure: ECONNREFUSED. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code: unknown = 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : codeOf(error.cause)
}

/**
 * Sends one request, and reads the whole body, so that a failure on the way, before the headers or in the middle of the
 * body, is told from a body that cannot be understood.
 * @throws NetworkError when there was no answer or it broke off, the signal's reason when it was aborted
 */
export async function exchange(
  { place }: Endpoint,
  { fetch: own, cache }: HttpOptions,
  { method, address, headers, body }: Wire,
  signal: AbortSignal | undefined,
): Promise<WireAnswer> {
  // Taken for each request, for tests and tracing replace it, and called bare, for browsers refuse another `this`.
  const fetchNow = own ?? globalThis.fetch
  const kept = cache !== undefined && cache !== false && method === 'GET' ? cache : undefined
  const known = await kept?.get(address)
  let isThere = false
  try {
    const response = await fetchNow(address, {
      method,
      headers: { ...headers, ...(known && { 'if-none-match': known.etag }) },
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    })
    isThere = true
    const text = await response.text()
    if (known !== undefined && response.status === 304) {
      // The answer that was kept, with what this one says of itself; a 304 does not repeat the type of the content.
      const beside = new Headers(response.headers)
      beside.set('content-type', 'application/json')
      return { status: 200, headers: beside, body: known.body }
    }
    const etag = response.headers.get('etag')
    if (response.status === 200 && etag !== null) await kept?.set(address, { etag, body: text })
    return { status: response.status, headers: response.headers, body: text }
  } catch (cause) {
    signal?.throwIfAborted()
    const code = codeOf(cause)
    const failure = isThere ? 'broke off in the middle of its answer' : 'was not reached'
    throw new NetworkError(`${place} ${failure}${code === undefined ? '' : ` (${code})`}.`, { cause })
  }
}
