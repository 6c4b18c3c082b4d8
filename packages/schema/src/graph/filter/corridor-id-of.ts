import { resolveCorridor } from '../../corridors/resolve-corridor.ts'
import type { ReleaseView } from '../../releases/release-view.ts'
import { graphError } from '../../errors.ts'

/**
 * The code of the corridor that an entry of a filter names: `TJK-RUS`, or its ends by any code (`TJ-RU`).
 * @param argument name of the argument, for the message.
 * @throws BAD_USER_INPUT when the text is no pair of two countries, or may be several.
 */
export function corridorIdOf(view: ReleaseView, text: string, argument: string): string {
  const found = resolveCorridor(view, text)
  if (found.outcome === 'RESOLVED') return found.id
  const candidates = found.outcome === 'AMBIGUOUS' ? ` It may be ${found.candidates.join(' or ')}.` : ''
  throw graphError('BAD_USER_INPUT', `${argument}: ${found.reason}${candidates}`)
}
