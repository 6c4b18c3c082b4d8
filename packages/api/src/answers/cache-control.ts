import type { Plan } from '../document/plan.ts'
import type { AnswerContext } from './answer-context.ts'

/**
 * Answers of the newest release: a shared cache keeps them a minute, and five more while it fetches anew, so that a
 * release is out everywhere soon after it is published. Browsers ask again by entity tag.
 */
const current = 'public, max-age=0, s-maxage=60, stale-while-revalidate=300'

/** A year, as RFC 9111 has it at most. */
const forEver = 'public, max-age=31536000, immutable'

/** May be kept, but is asked for again each time, by entity tag: news of releases are to be new. */
const askAgain = 'public, no-cache'

/**
 * `Cache-Control` of what is of one release.
 *
 * @param stands - It names its release, which is not withdrawn: it is the same for ever.
 */
export const cachingOf = (stands: boolean): string => (stands ? forEver : current)

/**
 * `Cache-Control` of a whole answer to GET. It is for ever where every question names its release; that of a withdrawn one
 * may be put back, or taken down.
 */
export function cacheControl(plan: Plan, { volatile, pinned, read = [] }: AnswerContext): string {
  if (volatile === true) return askAgain
  const stands = read.length > 0 && read.every(({ withdrawnAt }) => withdrawnAt === null)
  return cachingOf(pinned === true && stands && !plan.introspects)
}
