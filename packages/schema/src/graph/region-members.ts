import type { ReleaseView } from '../releases/release-view.ts'
import { membersOf } from '../releases/view-areas.ts'
import { areaIdOf } from './area-id-of.ts'
import { graphError } from '../errors.ts'

/** A region that a filter names, and the countries in it. */
export interface RegionMembers {
  readonly regionId: string
  readonly memberIds: readonly string[]
}

/**
 * The region that a filter names, with its members when the release was made.
 * @param argument name of the argument, for the message.
 * @throws BAD_USER_INPUT when it names no region.
 */
export function regionMembers(view: ReleaseView, region: string, argument: string): RegionMembers {
  const regionId = areaIdOf(view, region, argument) ?? ''
  if (view.find('Area', regionId)?.kind !== 'REGION') {
    throw graphError(
      'BAD_USER_INPUT',
      `${argument}: "${region}" is a country. The query { regions } lists the regions.`,
    )
  }
  return { regionId, memberIds: membersOf(view, regionId) }
}

/** Ids of the region that a filter names and of its members: what happens in any of them happens in the region. */
export function withinRegion(view: ReleaseView, region: string, argument: string): readonly string[] {
  const { regionId, memberIds } = regionMembers(view, region, argument)
  return [regionId, ...memberIds]
}
