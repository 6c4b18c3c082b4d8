import type { ReleaseView } from '../releases/release-view.ts'
import { membersOf } from '../releases/view-areas.ts'
import { areaIdOf } from './area-id-of.ts'
import { graphError } from './errors.ts'

/**
 * Ids of the members of the region that a filter names.
 * @throws BAD_USER_INPUT when it names no region.
 */
export function regionMembers(view: ReleaseView, region: string): ReadonlySet<string> {
  const id = areaIdOf(view, region, 'region') ?? ''
  if (view.find('Area', id)?.kind !== 'REGION') {
    throw graphError(
      'BAD_USER_INPUT',
      `region: "${region}" is a country. The query { regions } lists the regions.`,
    )
  }
  return new Set(membersOf(view, id))
}
