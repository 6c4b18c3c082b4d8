import { GraphQLError } from 'graphql'

/**
 * The closed list of codes that an answer of the service can carry in `errors[].extensions.code`. What each one
 * means and what a client does about it stands in docs/errors.md; a code is added there and here together.
 */
export const errorCodes = [
  'BAD_USER_INPUT',
  'CURSOR_INVALID',
  'CURSOR_STALE',
  'RELEASE_NOT_FOUND',
  'NOT_AGGREGABLE',
  'COST_LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
  'PERSISTED_QUERY_NOT_FOUND',
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL',
] as const

/** A code of the closed list. */
export type ErrorCode = (typeof errorCodes)[number]

/**
 * Where those are led whose question is too large for one answer: tables that stream, and releases as files. A fact beside
 * the code (`download`), and the end of the message.
 */
export const largerAnswers = { download: '/docs/formats' } as const

/**
 * An error whose message is meant for the person who asked: the server passes it on as it stands.
 *
 * @param code - From the closed list.
 * @param message - One sentence: what is wrong, where, and what would be right. Never a stack, SQL or source code.
 * @param extensions - Further facts for programs, such as `{ limit: 100, actual: 250 }`. They are sent to the
 *   client, but `http: { status, headers }`, which the server takes for the status and headers of the response.
 * @returns The error, to be thrown by a resolver or a plugin.
 */
export function graphError(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } })
}

/**
 * Whether a value is a code of the closed list.
 *
 * @param value - Anything, such as the `extensions.code` of an error of unknown origin.
 */
export function isErrorCode(value: unknown): value is ErrorCode {
  return errorCodes.some((code) => code === value)
}
