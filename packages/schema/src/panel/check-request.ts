import { graphError } from '../errors.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { countNamed } from './panel-request.ts'
import type { PanelRequest } from './panel-request.ts'
import { checkTimeChoice } from '../time/check-time.ts'
import { checkPeriods } from './period-bounds.ts'

const mostIndicators = 100
const mostSubjects = 1000
const mostDimensions = 20
/** Names that a message lists; more than these help nobody. */
const mostNames = 20

const listed = (names: Iterable<string>): string => {
  const all = [...names].sort()
  return all.length <= mostNames
    ? all.join(', ')
    : `${all.slice(0, mostNames).join(', ')} and ${all.length - mostNames} more`
}

/**
 * Sees to it that every dimension asked for is one of the release, and its code one of that dimension.
 * @throws BAD_USER_INPUT that names those there are; also for a dimension given twice, or more than 20.
 */
export function checkDimensions(view: ReleaseView, dimensions: PanelRequest['dimensions']): void {
  if (dimensions == null) return
  if (dimensions.length > mostDimensions) {
    throw graphError(
      'BAD_USER_INPUT',
      `dimensions has ${dimensions.length} entries; it may have ${mostDimensions}.`,
    )
  }
  const seen = new Set<string>()
  for (const { dimension, code } of dimensions) {
    if (seen.has(dimension)) {
      throw graphError(
        'BAD_USER_INPUT',
        `dimensions: ${dimension} is given twice; give one code, or * for all.`,
      )
    }
    seen.add(dimension)
    const codes = view.by('DimensionCode', 'dimension', dimension).map((it) => it.code)
    if (codes.length === 0) {
      const known = listed(new Set(view.all('DimensionCode').map((it) => it.dimension)))
      throw graphError(
        'BAD_USER_INPUT',
        `dimensions: "${dimension}" is no dimension of this release. It has: ${known || 'none'}.`,
      )
    }
    if (code === '*' || code === '_T' || codes.includes(code)) continue
    throw graphError(
      'BAD_USER_INPUT',
      `dimensions: "${code}" is no code of ${dimension}. It has: * for all, ${listed(new Set(['_T', ...codes]))}.`,
    )
  }
}

/**
 * Sees to it that a question is one that can be asked, before anything is looked for.
 * @throws BAD_USER_INPUT for more than 100 indicators or 1,000 places, an unknown breakdown, a first period after the
 * last, or a choice of periods that contradicts itself.
 */
export function checkRequest(view: ReleaseView, request: PanelRequest): void {
  const { indicators } = request
  const places = countNamed(request)
  if (indicators.length > mostIndicators || places > mostSubjects) {
    throw graphError(
      'BAD_USER_INPUT',
      `A question may name ${mostIndicators} indicators and ${mostSubjects} places; this one names ${indicators.length} and ${places}.`,
    )
  }
  checkPeriods(request)
  checkTimeChoice(request)
  checkDimensions(view, request.dimensions)
}
