import { randomBytes } from 'node:crypto'

const ids = new WeakMap<Request, string>()

/** What an id from outside may look like: it goes into logs and headers, so nothing that could forge a line. */
const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/

/** Of this process: 96 random bits, so that ids of no two processes meet. */
const prefix = randomBytes(12).toString('base64url').replaceAll('_', 'A').replaceAll('-', 'B')
let count = 0

/**
 * The id for a request: the caller's own (header `x-request-id`) when it is 8 to 64 letters, digits, dots, underscores
 * or hyphens; else a new one: the process, a dot, and the how manieth it is there.
 *
 * @param given - The header, if there is one.
 */
export function newRequestId(given: string | null | undefined): string {
  return given != null && sane.test(given) ? given : `${prefix}.${(++count).toString(36)}`
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
