import { randomUUID } from 'node:crypto'

const ids = new WeakMap<Request, string>()

/** What an id from outside may look like: it goes into logs and headers, so nothing that could forge a line. */
const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/

/**
 * The id for a request: the caller's own (header `x-request-id`) when it is 8 to 64 letters, digits, dots, underscores
 * or hyphens; else a new UUID.
 *
 * @param given - The header, if there is one.
 */
export function newRequestId(given: string | null | undefined): string {
  return given != null && sane.test(given) ? given : randomUUID()
}

/**
 * The id under which a request stands in the log, in the header `x-request-id` of its answer, and in each of its
 * errors.
 *
 * @param request - The request as the plugins get it; asked again it gives the same id.
 */
export function requestId(request: Request): string {
  const known = ids.get(request)
  if (known !== undefined) return known
  const id = newRequestId(request.headers.get('x-request-id'))
  ids.set(request, id)
  return id
}
