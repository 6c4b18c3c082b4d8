import type { ReleaseView } from '../releases/release-view.ts'
import { resolveArea } from '../releases/view-areas.ts'
import { graphError } from '../errors.ts'

/**
 * The area that a filter names, or undefined when it names none.
 * @param argument name of the argument, for the message.
 * @throws BAD_USER_INPUT when no area, or more than one, answers to the text: a filter that is not understood would
 * give an empty list that says nothing.
 */
export function areaIdOf(
  view: ReleaseView,
  text: string | null | undefined,
  argument: string,
): string | undefined {
  if (text == null) return undefined
  const found = resolveArea(view, text)
  if (found.outcome === 'RESOLVED') return found.areaId
  const candidates =
    found.outcome === 'AMBIGUOUS'
      ? ` It may be ${found.candidates.map(({ areaId }) => areaId).join(' or ')}.`
      : ''
  throw graphError('BAD_USER_INPUT', `${argument}: ${found.reason}${candidates}`)
}
