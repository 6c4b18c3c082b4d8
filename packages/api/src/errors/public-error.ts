import type { ErrorCode } from '@opencorridor/schema/errors'
import { GraphQLError } from 'graphql'
import type { Verdict } from './verdict.ts'

interface HttpFacts {
  /** Yoga: answer 200 where the client accepts `application/json` only, as GraphQL over HTTP has it. */
  spec?: boolean
  status?: number
  headers?: Record<string, string>
}

/** Statuses of requests that got no data at all. Refusals of the document itself follow GraphQL over HTTP (`spec`). */
const statuses: Readonly<Record<ErrorCode, HttpFacts>> = {
  BAD_USER_INPUT: { status: 400, spec: true },
  CURSOR_INVALID: {},
  CURSOR_STALE: {},
  RELEASE_NOT_FOUND: {},
  NOT_AGGREGABLE: {},
  COST_LIMIT_EXCEEDED: { status: 400 },
  RATE_LIMITED: { status: 429 },
  UNAUTHENTICATED: { status: 401 },
  PERSISTED_QUERY_NOT_FOUND: { status: 404 },
  TIMEOUT: { status: 504 },
  UNAVAILABLE: { status: 503, headers: { 'retry-after': '5' } },
  INTERNAL: { status: 500 },
}

/**
 * Makes the error that is sent.
 *
 * Some errors are kept by Yoga's parse cache and validation cache and come again for another request, so the error
 * itself is never changed: each answer gets a new one, with its own request id.
 *
 * @param error - What was thrown, for its place (path, locations) and its own status, where Yoga or a plugin set one.
 * @param verdict - What to say of it.
 * @param requestId - Put beside the code, to be quoted in reports.
 * @param answered - Whether the answer has some data: then its status is 200, whatever the error.
 */
export function publicError(
  error: unknown,
  verdict: Verdict,
  requestId: string,
  answered: boolean,
): GraphQLError {
  const located = error instanceof GraphQLError ? error : undefined
  const own = located?.extensions.http
  const executed = located?.path !== undefined
  const outage = verdict.code === 'UNAVAILABLE' || verdict.code === 'TIMEOUT' || verdict.code === 'INTERNAL'
  // A refusal by a resolver is an answer (200); an outage that left no data is none, and monitors, caches and
  // retrying clients go by the status.
  const status = answered || (executed && !outage) ? {} : statuses[verdict.code]
  // What was taken down by law says so whatever stands beside it (RFC 7725).
  const kept = !answered || own?.status === 451
  const http: HttpFacts = !kept ? {} : own?.status === undefined ? status : own
  return new GraphQLError(verdict.message, {
    nodes: located?.nodes ?? null,
    source: located?.source ?? null,
    positions: located?.positions ?? null,
    path: located?.path ?? null,
    extensions: { ...verdict.facts, code: verdict.code, requestId, http },
  })
}
