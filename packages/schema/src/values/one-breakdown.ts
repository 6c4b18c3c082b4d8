import { graphError } from '../errors.ts'
import type { PanelRequest } from '../panel/panel-request.ts'

/**
 * Sees to it that a question that takes one value of each subject asks for one breakdown.
 * @throws BAD_USER_INPUT when it asks for every code of a dimension.
 */
export function checkOneBreakdown(dimensions: PanelRequest['dimensions']): void {
  const all = dimensions?.find(({ code }) => code === '*')
  if (all === undefined) return
  throw graphError(
    'BAD_USER_INPUT',
    `dimensions: ${all.dimension} is asked for with every code, but one value of each place is needed. Name one code; the query { panel } gives all.`,
  )
}
