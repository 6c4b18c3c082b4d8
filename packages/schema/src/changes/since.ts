import type { ReleaseModel } from '../../generated/client/models.ts'
import { graphError } from '../errors.ts'

const date = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/

/**
 * The release behind which changes are asked for.
 * @param releases in any order.
 * @param since name of a release, or else a date (from its first moment in UTC on) or a moment of ISO 8601; nothing for
 * all changes there are.
 * @returns the sequence of the last release that is not asked for; 0 for none.
 * @throws RELEASE_NOT_FOUND when it is neither.
 */
export function sequenceBefore(releases: readonly ReleaseModel[], since: string | null | undefined): number {
  if (since == null) return 0
  const named = releases.find(({ name }) => name === since)
  if (named !== undefined) return named.sequence
  const moment = date.test(since) ? Date.parse(since) : Number.NaN
  if (Number.isNaN(moment)) {
    throw graphError(
      'RELEASE_NOT_FOUND',
      `since: "${since.slice(0, 50)}" is neither a release nor a date such as 2026-05-17. The query { releases } lists the releases.`,
    )
  }
  return Math.max(
    0,
    ...releases.flatMap(({ publishedAt, sequence }) => (publishedAt.getTime() < moment ? [sequence] : [])),
  )
}
