import { NetworkError } from './errors.ts'

/** The code that Node and others give deep inside of a failure: ECONNREFUSED. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code: unknown = 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : codeOf(error.cause)
}

/**
 * A `fetch` that has read the whole body when it returns, so that a failure on the way, before the headers or in the
 * middle of the body, is told from a body that cannot be understood.
 * @param place the address as messages name it
 * @throws NetworkError when there was no answer or it broke off, the signal's reason when it was aborted
 */
export function reachableFetch(place: string, own: typeof fetch | undefined): typeof fetch {
  return async function fetchWhole(input, init) {
    // Taken for each request, for tests and tracing replace it, and called bare, for browsers refuse another `this`.
    const fetchNow = own ?? globalThis.fetch
    let status: number | undefined
    try {
      const response = await fetchNow(input, init)
      status = response.status
      const body = await response.text()
      // An empty body is given as null: with some statuses (204) the platform takes nothing else.
      return new Response(body === '' ? null : body, {
        status,
        statusText: response.statusText,
        headers: response.headers,
      })
    } catch (cause) {
      init?.signal?.throwIfAborted()
      const code = codeOf(cause)
      const failure = status === undefined ? 'was not reached' : 'broke off in the middle of its answer'
      throw new NetworkError(`${place} ${failure}${code === undefined ? '' : ` (${code})`}.`, { cause })
    }
  }
}
