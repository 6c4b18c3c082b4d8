import { randomUUID } from 'node:crypto'

const ids = new WeakMap<Request, string>()

/** What an id from outside may look like: it goes into logs and headers, so nothing that could forge a line. */
const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/

/**
 * The id under which a request stands in the log, in the header `x-request-id` of its answer, and in each of its
 * errors. A caller's own id (header `x-request-id`) is kept when it is 8 to 64 letters, digits, dots, underscores
 * or hyphens; else the id is a new UUID.
 *
 * @param request - The request as the plugins get it; asked again it gives the same id.
 */
export function requestId(request: Request): string {
  const known = ids.get(request)
  if (known !== undefined) return known
  const given = request.headers.get('x-request-id')
  const id = given !== null && sane.test(given) ? given : randomUUID()
  ids.set(request, id)
  return id
}
