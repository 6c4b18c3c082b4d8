import type { ErrorCode } from '@opencorridor/schema/errors'
import { GraphQLError } from 'graphql'
import { errorBody, errorHeaders } from '../errors/error-body.ts'
import { verdictOn } from '../errors/verdict.ts'
import type { Logger } from '../logger.ts'
import { describeError } from '../logger.ts'
import type { PageAnswer } from '../plugins/pages.ts'
import { requestId } from '../request-id.ts'

/** A plain address has no data beside an error, so its status says of which kind it is. */
const statuses: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  CURSOR_INVALID: 400,
  CURSOR_STALE: 400,
  RELEASE_NOT_FOUND: 404,
  NOT_AGGREGABLE: 422,
  COST_LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  UNAUTHENTICATED: 401,
  PERSISTED_QUERY_NOT_FOUND: 404,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  INTERNAL: 500,
}

/** What was taken down by law says so in its status (RFC 7725); every other goes by its code. */
const isTakenDown = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions.http?.status === 451

/**
 * The answer for what went wrong at a plain address: the code, the words and the body that the graph has for it, whatever
 * format was asked for.
 */
export function restError(error: unknown, request: Request, answer: PageAnswer, logger: Logger): Response {
  const id = requestId(request)
  const { code, message, logged } = verdictOn(error)
  if (logged) logger.error({ requestId: id, code, error: describeError(error) }, 'a table could not be made')
  return answer(errorBody(code, message, id), {
    status: isTakenDown(error) ? 451 : statuses[code],
    headers: { ...errorHeaders, ...(code === 'UNAVAILABLE' && { 'retry-after': '5' }) },
  })
}
