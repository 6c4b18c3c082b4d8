import type { AreaIndex, Match, MatchReason } from './area-index.ts'
import { isUnscoped } from './schemes.ts'
import { inForce, today } from './validity.ts'

/** How to read a text. */
export interface ResolveOptions {
  /**
   * A scheme of `schemes.ts`: only its codes, and the names in its own spelling, are looked up. `id`: only our ids.
   * `name`: only names, of any language. Default: ids, names, and the codes of every scheme but GEC and UN DESA.
   */
  scheme?: string
  /** ISO 8601 date, month or year that the text stems from. Default: today. */
  at?: string
}

/** What a text stands for: one area, one of several, or nothing that is known. */
export type Resolution<A> =
  | {
      readonly kind: 'RESOLVED'
      readonly area: A
      readonly reason: MatchReason
      /** False when the code or name was not in force at `at`; the reason has its dates. */
      readonly inForce: boolean
    }
  | { readonly kind: 'AMBIGUOUS'; readonly candidates: readonly Match<A>[]; readonly inForce: boolean }
  | { readonly kind: 'UNKNOWN'; readonly text: string }

/** Codes that ISO 3166-1 leaves to its users lie in its own ranges: whoever asks in them may mean one of these. */
const isOf = (scheme: string, asked: string): boolean =>
  scheme === asked || (scheme === 'iso-user' && (asked === 'iso2' || asked === 'iso3'))

function asked(reason: MatchReason, scheme: string | undefined): boolean {
  switch (reason.by) {
    case 'ID':
      return scheme === undefined || scheme === 'id'
    case 'CODE':
      return scheme === undefined ? isUnscoped(reason.scheme) : isOf(reason.scheme, scheme)
    case 'NAME':
      return scheme === undefined || scheme === 'name' || reason.form === `scheme:${scheme}`
    default:
      return reason satisfies never
  }
}

/**
 * Maps a code or a name to an area. It never guesses: what is in force at `at` counts; only where nothing is, what
 * was or will be in force counts, and the answer says so. When that leaves one area it is resolved, when it leaves
 * several all are candidates. Case, white space, diacritics and the like are folded as `codeKey` and `nameKey` say.
 */
export function resolve<A extends { readonly id: string }>(
  index: AreaIndex<A>,
  text: string,
  { scheme, at = today() }: ResolveOptions = {},
): Resolution<A> {
  const matches = index.matches(text).filter(({ reason }) => asked(reason, scheme))
  const current = matches.filter(({ reason }) => inForce(reason, at))
  const candidates = onePerArea(current.length > 0 ? current : matches)
  const [first] = candidates
  if (first === undefined) return { kind: 'UNKNOWN', text }
  if (candidates.length > 1) return { kind: 'AMBIGUOUS', candidates, inForce: current.length > 0 }
  return { kind: 'RESOLVED', ...first, inForce: current.length > 0 }
}

/** The first match of each area: matches come with the best reason first. */
function onePerArea<A extends { readonly id: string }>(matches: readonly Match<A>[]): readonly Match<A>[] {
  return matches.filter(
    ({ area }, place) => matches.findIndex((other) => other.area.id === area.id) === place,
  )
}
