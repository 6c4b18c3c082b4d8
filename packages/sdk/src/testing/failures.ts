import type { GraphError } from '../transport.ts'

/** One way to fail: what comes over the wire in place of an answer, or nothing. */
export type Failure = (signal: AbortSignal | undefined) => Promise<Response>

const graphType = 'application/graphql-response+json; charset=utf-8'

/** An answer as the service writes it. */
export function answering(
  body: { data?: unknown; errors?: readonly GraphError[] },
  release = '2026.05',
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const extensions = { release: { name: release, digest: '0'.repeat(64), withdrawn: false } }
  return new Response(JSON.stringify({ ...body, extensions }), {
    status,
    headers: { 'content-type': graphType, 'x-request-id': 'mock', ...headers },
  })
}

/** An error of the service, by its code: `RELEASE_NOT_FOUND`, `COST_LIMIT_EXCEEDED`, ... */
export function refused(code: string, message = `Refused with ${code}.`, status = 200): Failure {
  return () => Promise.resolve(answering({ errors: [{ message, extensions: { code } }] }, undefined, status))
}

/**
 * Status 429.
 * @param retryAfter seconds, or the date in HTTP's form, after which it may be asked again
 */
export function rateLimited(retryAfter: number | string = 1): Failure {
  const errors = [{ message: 'Too many requests.', extensions: { code: 'RATE_LIMITED' } }]
  const headers = { 'retry-after': String(retryAfter) }
  return () => Promise.resolve(answering({ errors }, undefined, 429, headers))
}

/** A page of a proxy where an answer was due. */
export function htmlPage(status = 502): Failure {
  const body = '<!doctype html><title>Bad Gateway</title><h1>Bad Gateway</h1>'
  return () => Promise.resolve(new Response(body, { status, headers: { 'content-type': 'text/html' } }))
}

/** A body that says it is JSON and breaks off. */
export function brokenJson(): Failure {
  return () => Promise.resolve(new Response('{"data":{', { headers: { 'content-type': graphType } }))
}

/** No connection, as `fetch` says it. */
export function networkDown(): Failure {
  return () => Promise.reject(new TypeError('fetch failed'))
}

/**
 * No answer, until the question is aborted or its time is over.
 * @param milliseconds after which the connection breaks all the same; never when not given
 */
export function silence(milliseconds?: number): Failure {
  return (signal) =>
    new Promise((_resolve, reject) => {
      const end = (reason: Error): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        reject(reason)
      }
      const abort = (): void => {
        // The reason of a signal is whatever its owner says.
        end(signal?.reason as Error)
      }
      const timer =
        milliseconds === undefined ? undefined : setTimeout(end, milliseconds, new TypeError('fetch failed'))
      if (signal?.aborted === true) abort()
      else signal?.addEventListener('abort', abort)
    })
}
