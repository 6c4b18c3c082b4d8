import type { Appraisal } from '../document/appraise.ts'
import type { Deprecation } from '../document/deprecations.ts'
import type { AnswerContext, ReleaseRead } from './answer-context.ts'
import type { Counted } from '../metrics/timed-response.ts'
import { cacheControl } from './cache-control.ts'

/** A release as `extensions.release` tells it. */
interface ReleaseNote {
  name: string
  digest: string
  withdrawn: boolean
}

/** What stands beside the data of an answer. */
export interface AnswerExtensions {
  cost: { requested: number; limit: number }
  /** The newest release that was read; missing where none was. */
  release?: ReleaseNote
  /** All of them, the newest first, where it is more than one. */
  releases?: readonly ReleaseNote[]
  deprecations?: readonly Deprecation[]
}

/** Names and values of headers in turn, by the method that is answered. */
export interface AnswerHeaders {
  readonly get: readonly string[]
  readonly post: readonly string[]
  /** What the question was, for those who count: name of its operation, and cost in points. */
  readonly counted?: Counted
}

const noteOf = ({ name, digest, withdrawnAt }: ReleaseRead): ReleaseNote => ({
  name,
  digest,
  withdrawn: withdrawnAt !== null,
})

/** The extensions of an answer: the same for the same question and state of the data, on both ways in. */
export function answerExtensions(
  { cost, plan: { deprecations } }: Appraisal,
  { read = [] }: AnswerContext,
): AnswerExtensions {
  const newestFirst = read.length < 2 ? read : [...read].sort((a, b) => b.sequence - a.sequence)
  const [newest] = newestFirst
  return {
    cost,
    ...(newest && { release: noteOf(newest) }),
    ...(newestFirst.length > 1 && { releases: newestFirst.map(noteOf) }),
    ...(deprecations.length > 0 && { deprecations }),
  }
}

/** Texts of the notes on releases; a release is one object for as long as it is read. */
const noteTexts = new WeakMap<ReleaseRead, string>()

function noteText(release: ReleaseRead): string {
  let text = noteTexts.get(release)
  if (text === undefined) noteTexts.set(release, (text = JSON.stringify(noteOf(release))))
  return text
}

/** The extensions of an answer as JSON: put together where they are the usual ones, a cost and one release. */
export function extensionsText(appraisal: Appraisal, context: AnswerContext): string {
  const { cost, plan } = appraisal
  const [release, ...others] = context.read ?? []
  if (release === undefined || others.length > 0 || plan.deprecations.length > 0)
    return JSON.stringify(answerExtensions(appraisal, context))
  return `{"cost":{"requested":${cost.requested},"limit":${cost.limit}},"release":${noteText(release)}}`
}

/** RFC 8594: the first day on which something that was used may be gone. */
function sunset(deprecations: readonly Deprecation[]): string | undefined {
  const [first] = deprecations.flatMap((one) => one.sunset ?? []).sort()
  return first === undefined ? undefined : new Date(`${first}T00:00:00Z`).toUTCString()
}

/**
 * Headers that say the same as the extensions, for who reads no body, and what caches may do.
 *
 * `Deprecation` is `true`, as the drafts of RFC 9745 had it: the schema does not say since when a field is deprecated.
 */
export function answerHeaders({ cost, plan }: Appraisal, context: AnswerContext): AnswerHeaders {
  const post = ['x-cost', String(cost.requested)]
  if (plan.deprecations.length > 0) {
    post.push('deprecation', 'true')
    const day = sunset(plan.deprecations)
    if (day !== undefined) post.push('sunset', day)
  }
  return {
    post,
    get: [...post, 'cache-control', cacheControl(plan, context)],
    counted: { operation: plan.operation, cost: cost.requested },
  }
}
