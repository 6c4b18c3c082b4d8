import { graphError } from '../errors.ts'
import { resolveIndicator } from '../indicators/resolve-indicator.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'

/**
 * The one indicator that a question is about. In a list of indicators an unknown code is said in coverage; a question
 * about one indicator has no answer without it.
 * @throws BAD_USER_INPUT when no indicator, or more than one, has the code.
 */
export function oneIndicator(view: ReleaseView, code: string): InView<'Indicator'> {
  const found = resolveIndicator(view, code)
  switch (found.outcome) {
    case 'RESOLVED':
      return found.indicator
    case 'AMBIGUOUS': {
      const codes = found.candidates.map(({ id }) => id).join(', ')
      throw graphError(
        'BAD_USER_INPUT',
        `indicator: several have the code ${code}: ${codes}. Name one of them.`,
      )
    }
    case 'UNKNOWN':
      throw graphError(
        'BAD_USER_INPUT',
        `indicator: none has the id or code "${code.slice(0, 100)}". The query { search } finds indicators by name.`,
      )
    default:
      return found satisfies never
  }
}

const wantedFor = {
  AREA: 'is about countries and regions, not about corridors: name areas or a region',
  CORRIDOR: 'is about corridors: name corridors, origins or destinations',
}

/**
 * Sees to it that an indicator is about what is asked.
 * @throws BAD_USER_INPUT when it is about areas and corridors are asked for, or the other way round.
 */
export function checkSubject(indicator: InView<'Indicator'>, kind: 'AREA' | 'CORRIDOR'): void {
  if (indicator.subject === kind) return
  throw graphError('BAD_USER_INPUT', `indicator: ${indicator.id} ${wantedFor[indicator.subject]}.`)
}
