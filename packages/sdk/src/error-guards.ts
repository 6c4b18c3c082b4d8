import { isOpenCorridorError } from './errors.ts'
import type {
  GraphQLRequestError,
  HttpError,
  NetworkError,
  RateLimitError,
  ResponseShapeError,
  TimeoutError,
} from './errors.ts'
import type { CursorStuckError, ReleaseChangedError } from './paging/errors.ts'

/** By brand and name: `instanceof` does not know errors of a second copy of this package. */
const named = (error: unknown, ...names: string[]): boolean =>
  isOpenCorridorError(error) && names.includes(error.name)

/** Whether the service was not reached, or its answer broke off. */
export const isNetworkError = (error: unknown): error is NetworkError => named(error, 'NetworkError')

/** Whether the question took longer than its `timeout`. */
export const isTimeoutError = (error: unknown): error is TimeoutError => named(error, 'TimeoutError')

/** Whether something other than a GraphQL answer came back; a `ResponseShapeError` is one of these. */
export const isHttpError = (error: unknown): error is HttpError =>
  named(error, 'HttpError', 'ResponseShapeError')

/** Whether an answer that calls itself GraphQL is none. */
export const isResponseShapeError = (error: unknown): error is ResponseShapeError =>
  named(error, 'ResponseShapeError')

/** Whether too much was asked in a short time. */
export const isRateLimitError = (error: unknown): error is RateLimitError => named(error, 'RateLimitError')

/** Whether the service refused the question, or a part of it. */
export const isGraphQLRequestError = (error: unknown): error is GraphQLRequestError =>
  named(error, 'GraphQLRequestError')

/** Whether a cursor did not move. */
export const isCursorStuckError = (error: unknown): error is CursorStuckError =>
  named(error, 'CursorStuckError')

/** Whether the release changed between two pages. */
export const isReleaseChangedError = (error: unknown): error is ReleaseChangedError =>
  named(error, 'ReleaseChangedError')
