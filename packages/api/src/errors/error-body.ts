import type { ErrorCode } from '@opencorridor/schema/errors'

/** The body of an answer outside the graph, in the same form as the errors of the graph. */
export function errorBody(code: ErrorCode, message: string, requestId: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] })
}

/**
 * Headers of such a body; no cache may keep it. Each answer takes a copy: the Response of Yoga's adapter writes the length
 * of its body into the headers that it is given, and the next would have it.
 */
export const errorHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
} as const
